package org.ipai.connectors.runner.airbyte;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldNames;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.FieldType.ListOf;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.FieldType.Struct;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;
import org.ipai.connectors.runtime.record.ValueReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read into columns comes out of them as it was. */
class ValueWriterTest {

    private static final FieldType LEAF = new Struct(List.of(
            new SchemaField("name", Scalar.TEXT), new SchemaField("marks", new ListOf(new ListOf(Scalar.LONG)))));
    private static final RecordSchema SCHEMA = RecordSchema.of(
            new SchemaField("id", Scalar.LONG),
            new SchemaField("leaves", new ListOf(LEAF)),
            new SchemaField("one", LEAF),
            new SchemaField("any", Scalar.JSON),
            new SchemaField("last", Scalar.DOUBLE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':1,'leaves':null,'one':null,'any':null,'last':null}",
                "{'id':1,'leaves':[],'one':{'name':null,'marks':null},'any':[1,{'a':'b'}],'last':1.5}",
                "{'id':1,'leaves':[null],'one':{'name':'x','marks':[]},'any':'text','last':-2.0}",
                "{'id':1,'leaves':[null,{'name':'a','marks':[[]]},null],'one':{'name':'','marks':[null]},'any':{},'last':0.0}",
                "{'id':1,'leaves':[{'name':'a','marks':[[1,null,3],[],null,[4]]},{'name':'b','marks':null}],'one':null,'any':true,'last':null}",
                "{'id':1,'leaves':[{'name':'a','marks':[[1]]},{'name':'b','marks':[[2,3]]},{'name':'c','marks':[]}],'one':{'name':'z','marks':[[1],[2]]},'any':null,'last':9.0}",
            })
    void a_record_comes_out_as_it_went_in(String text) throws IOException {
        String json = text.replace('\'', '"');
        RecordColumns columns = new RecordColumns(SCHEMA);
        Tree reader = new Tree(columns.root());
        List<ColumnCursor> cursors = new ArrayList<>();
        ValueWriter writer =
                ValueWriter.ofRecord(SCHEMA.fields(), columns.columns().iterator(), cursors);
        for (int i = 0; i < 2; i++) {
            columns.clear();
            cursors.forEach(ColumnCursor::reset);
            reader.read(JsonReader.of(json), 0);
            assertThat(written(writer)).isEqualTo(json);
        }
    }

    private static String written(ValueWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = new JsonFactory().createGenerator(out)) {
            writer.write(generator);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final class Tree extends StructReader {

        private final List<ValueReader> readers;

        Tree(ColumnGroup columns) {
            super(columns, FieldNames.of("id", "leaves", "one", "any", "last"));
            readers = List.of(
                    longColumn("id"),
                    list("leaves", Leaf::new),
                    struct("one", Leaf::new),
                    binaryColumn("any"),
                    doubleColumn("last"));
        }

        @Override
        protected void readField(int field, JsonReader json, int repetition) {
            readers.get(field).read(json, repetition);
        }
    }

    private static final class Leaf extends StructReader {

        private final List<ValueReader> readers;

        Leaf(ColumnGroup columns) {
            super(columns, FieldNames.of("name", "marks"));
            readers = List.of(binaryColumn("name"), list("marks"));
        }

        @Override
        protected void readField(int field, JsonReader json, int repetition) {
            readers.get(field).read(json, repetition);
        }
    }
}
