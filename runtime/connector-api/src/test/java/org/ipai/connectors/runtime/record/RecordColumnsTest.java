package org.ipai.connectors.runtime.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.record.FieldType.ListOf;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.FieldType.Struct;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordColumnsTest {

    private static final Struct LABEL =
            new Struct(List.of(new SchemaField("name", Scalar.TEXT), new SchemaField("tags", new ListOf(Scalar.LONG))));
    private static final RecordSchema SCHEMA = RecordSchema.of(
            new SchemaField("id", Scalar.LONG),
            new SchemaField("user", new Struct(List.of(new SchemaField("login", Scalar.TEXT)))),
            new SchemaField("labels", new ListOf(LABEL)),
            new SchemaField("extra", Scalar.JSON));

    private final RecordColumns columns = new RecordColumns(SCHEMA);
    private final Issue issue = new Issue(columns.root());

    private static final class Issue extends StructReader {
        private final LongColumn id;
        private final User user;
        private final ListReader labels;
        private final BinaryColumn extra;

        Issue(ColumnGroup group) {
            this(
                    group,
                    group.longColumn("id"),
                    new User(group.group("user")),
                    group.list("labels", Label::new),
                    group.binaryColumn("extra"));
        }

        private Issue(ColumnGroup group, LongColumn id, User user, ListReader labels, BinaryColumn extra) {
            super(group, FieldNames.of("id", "user", "labels", "extra"), id, user, labels, extra);
            this.id = id;
            this.user = user;
            this.labels = labels;
            this.extra = extra;
        }

        @Override
        protected void readField(int field, JsonReader json, int repetition) {
            switch (field) {
                case 0 -> id.read(json, repetition);
                case 1 -> user.read(json, repetition);
                case 2 -> labels.read(json, repetition);
                default -> extra.read(json, repetition);
            }
        }
    }

    private static final class User extends StructReader {
        private final BinaryColumn login;

        User(ColumnGroup group) {
            this(group, group.binaryColumn("login"));
        }

        private User(ColumnGroup group, BinaryColumn login) {
            super(group, FieldNames.of("login"), login);
            this.login = login;
        }

        @Override
        protected void readField(int field, JsonReader json, int repetition) {
            login.read(json, repetition);
        }
    }

    private static final class Label extends StructReader {
        private final BinaryColumn name;
        private final ListReader tags;

        Label(ColumnGroup group) {
            this(group, group.binaryColumn("name"), group.list("tags"));
        }

        private Label(ColumnGroup group, BinaryColumn name, ListReader tags) {
            super(group, FieldNames.of("name", "tags"), name, tags);
            this.name = name;
            this.tags = tags;
        }

        @Override
        protected void readField(int field, JsonReader json, int repetition) {
            switch (field) {
                case 0 -> name.read(json, repetition);
                default -> tags.read(json, repetition);
            }
        }
    }

    @Test
    void shreds_nested_lists_into_the_levels_parquet_expects() {
        add("{\"id\":1,\"labels\":[{\"name\":\"a\",\"tags\":[1,2]},{\"tags\":[]},null,{\"name\":\"b\"}]}");
        add("{\"id\":2,\"labels\":[]}");
        add("{\"id\":3,\"labels\":null}");
        add("{\"id\":4}");
        assertThat(levels("labels.element.tags.element"))
                .containsExactly("0/6=1", "2/6=2", "1/4", "1/2", "1/3", "0/1", "0/0", "0/0");
        assertThat(levels("labels.element.name")).containsExactly("0/4=a", "1/3", "1/2", "1/4=b", "0/1", "0/0", "0/0");
        assertThat(column("labels.element.name").firstEntry(1)).isEqualTo(4);
        assertThat(column("labels.element.name").firstEntry(4)).isEqualTo(7);
    }

    @Test
    void tells_an_absent_struct_from_an_absent_field() {
        add("{\"user\":{\"login\":\"octo\"},\"id\":1}");
        add("{\"user\":{\"login\":null}}");
        add("{\"user\":{}}");
        add("{\"user\":null}");
        assertThat(levels("user.login")).containsExactly("0/2=octo", "0/1", "0/1", "0/0");
        assertThat(levels("id")).containsExactly("0/1=1", "0/0", "0/0", "0/0");
    }

    @Test
    void keeps_free_form_values_as_their_json_text() {
        add("{\"extra\":{\"a\" : [1, \"x\"]}}");
        add("{\"extra\":\"text\"}");
        assertThat(levels("extra")).containsExactly("0/1={\"a\" : [1, \"x\"]}", "0/1=\"text\"");
    }

    @Test
    void a_row_that_is_not_typed_leaves_no_trace() {
        add("{\"id\":1,\"labels\":[{\"name\":\"a\"}],\"extra\":1}");
        assertThatThrownBy(() -> add("{\"extra\":2,\"labels\":[{\"name\":\"b\"},{\"name\":7}],\"id\":2}"))
                .isInstanceOf(UntypedValueException.class)
                .hasMessage("labels.element.name: expected a string, found a number");
        add("{\"id\":3,\"labels\":[{\"name\":\"c\"}],\"extra\":3}");
        assertThat(columns.rows()).isEqualTo(2);
        assertThat(levels("labels.element.name")).containsExactly("0/4=a", "0/4=c");
        assertThat(levels("extra")).containsExactly("0/1=1", "0/1=3");
        assertThat(levels("id")).containsExactly("0/1=1", "0/1=3");
    }

    @Test
    void a_field_that_occurs_twice_is_refused() {
        assertThatThrownBy(() -> add("{\"id\":1,\"id\":2}")).hasMessageContaining("occurs twice");
    }

    @Test
    void a_record_that_is_not_an_object_is_refused() {
        for (String json : List.of("null", "7", "[]", "\"x\"")) {
            assertThatThrownBy(() -> add(json)).hasMessageContaining("expected an object");
        }
    }

    @Test
    void holds_many_rows_and_starts_anew_after_clear() {
        for (int batch = 0; batch < 2; batch++) {
            for (int i = 0; i < 1_000; i++) {
                add("{\"id\":" + i + ",\"labels\":[{\"name\":\"" + "x".repeat(i % 90) + "\"},{\"name\":\"y\"}]}");
            }
            assertThat(columns.rows()).isEqualTo(1_000);
            assertThat(levels("id").get(999)).isEqualTo("0/1=999");
            assertThat(column("labels.element.name").entries()).isEqualTo(2_000);
            columns.clear();
        }
        assertThat(columns.textBytes()).isZero();
    }

    private void add(String json) {
        try {
            issue.read(JsonReader.of(json), 0);
            fillMetadata();
            columns.commitRow();
        } catch (UntypedValueException e) {
            columns.rollbackRow();
            throw e;
        }
    }

    private void fillMetadata() {
        columns.root().longColumn("_emitted_at").append(0);
        columns.root().binaryColumn("_source").append("s");
        columns.root().binaryColumn("_stream").append("t");
        columns.root().binaryColumn("_cursor").append(null);
    }

    private Column column(String path) {
        return columns.columns().stream()
                .filter(column -> column.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** Each entry as repetition/definition, with its value if it has one. */
    private List<String> levels(String path) {
        Column column = column(path);
        List<String> levels = new ArrayList<>();
        for (int entry = 0; entry < column.entries(); entry++) {
            String level = column.repetition(entry) + "/" + column.definition(entry);
            levels.add(column.hasValue(entry) ? level + "=" + value(column, entry) : level);
        }
        return levels;
    }

    private static String value(Column column, int entry) {
        if (column instanceof BinaryColumn binary) {
            int start = binary.start(entry);
            return new String(binary.bytes(), start, binary.end(entry) - start, StandardCharsets.UTF_8);
        }
        return String.valueOf(((LongColumn) column).value(entry));
    }
}
