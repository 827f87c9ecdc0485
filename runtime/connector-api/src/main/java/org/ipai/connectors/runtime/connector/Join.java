package org.ipai.connectors.runtime.connector;

import java.util.List;

/**
 * An object beside the records that each record mentions by key.
 *
 * @param field the record's field that it is put into; null where the page does not hold it
 * @param from field names from the response's root to the array of such objects; a page without it holds none
 * @param on field names from a record to the mention
 * @param key field names from such an object to the value that is mentioned
 */
public record Join(String field, List<String> from, List<String> on, List<String> key) {

    public Join {
        from = List.copyOf(from);
        on = List.copyOf(on);
        key = List.copyOf(key);
    }
}
