// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
package org.ipai.connectors.nasty;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.ListReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Thing} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class ThingReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("class", FieldType.Scalar.TEXT),
            new SchemaField("quote", FieldType.Scalar.TEXT),
            new SchemaField("groesse", FieldType.Scalar.LONG),
            new SchemaField("json", FieldType.Scalar.JSON),
            new SchemaField("field", FieldType.Scalar.TIMESTAMP),
            new SchemaField("repetition", FieldType.Scalar.DATE),
            new SchemaField("element", new FieldType.ListOf(new FieldType.ListOf(FieldType.Scalar.LONG))),
            new SchemaField("columns", new FieldType.ListOf(new FieldType.ListOf(new FieldType.Struct(SliceReader.COLUMNS)))),
            new SchemaField("string", new FieldType.Struct(StringReader.COLUMNS)),
            new SchemaField("dollar", new FieldType.Struct(EmptyReader.COLUMNS)));

    private final BinaryColumn class_ = binaryColumn("class");
    private final BinaryColumn quote = binaryColumn("quote");
    private final LongColumn größe = longColumn("groesse");
    private final BinaryColumn json = binaryColumn("json");
    private final LongColumn field = longColumn("field");
    private final IntegerColumn repetition = integerColumn("repetition");
    private final ListReader element = list("element");
    private final ListReader columns = list("columns", SliceReader::new);
    private final StringReader string = struct("string", StringReader::new);
    private final EmptyReader dollar = struct("dollar", EmptyReader::new);

    ThingReader(ColumnGroup columns) {
        super(columns, Thing.NAMES);
    }

    @Override
    protected void readField(int field_, JsonReader json_, int repetition_) {
        switch (field_) {
            case 0 -> class_.read(json_, repetition_);
            case 1 -> quote.read(json_, repetition_);
            case 2 -> größe.read(json_, repetition_);
            case 3 -> json.read(json_, repetition_);
            case 4 -> field.read(json_, repetition_);
            case 5 -> repetition.read(json_, repetition_);
            case 6 -> element.read(json_, repetition_);
            case 7 -> columns.read(json_, repetition_);
            case 8 -> string.read(json_, repetition_);
            case 9 -> dollar.read(json_, repetition_);
            default -> throw new IllegalArgumentException("no field " + field_);
        }
    }
}
