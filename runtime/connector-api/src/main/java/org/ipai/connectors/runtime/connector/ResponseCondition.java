package org.ipai.connectors.runtime.connector;

import java.util.List;

/** What a response must be like for an {@link ErrorRule} to apply, whether its status is a success or not. */
public sealed interface ResponseCondition {

    /** Its HTTP status is one of these. */
    record Status(List<Integer> statuses) implements ResponseCondition {

        public Status {
            statuses = List.copyOf(statuses);
        }
    }

    /**
     * Any of a header's values passes.
     *
     * @param name in any case
     */
    record Header(String name, ValueTest test) implements ResponseCondition {}

    /**
     * A value of the JSON body passes.
     *
     * @param path field names from the root; a list on the way stands for each of its elements. An object or a list at
     *     its end {@link ValueTest.Exists exists}, and passes no other test
     */
    record Body(List<String> path, ValueTest test) implements ResponseCondition {

        public Body {
            path = List.copyOf(path);
        }
    }

    /** All of them hold. */
    record All(List<ResponseCondition> conditions) implements ResponseCondition {

        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of them holds. */
    record Any(List<ResponseCondition> conditions) implements ResponseCondition {

        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    /** It does not hold. */
    record Not(ResponseCondition condition) implements ResponseCondition {}
}
