package org.ipai.connectors.runtime.record;

import java.util.List;
import java.util.Optional;

/** The columns of a stream's records, without the metadata columns that every table adds. */
public record RecordSchema(List<SchemaField> fields) {

    public RecordSchema {
        fields = List.copyOf(fields);
    }

    public static RecordSchema of(SchemaField... fields) {
        return new RecordSchema(List.of(fields));
    }

    public Optional<SchemaField> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
