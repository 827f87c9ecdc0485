// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.BooleanColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Click} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class ClickReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("day", FieldType.Scalar.DATE),
            new SchemaField("landing_page", FieldType.Scalar.TEXT),
            new SchemaField("clicks", FieldType.Scalar.LONG),
            new SchemaField("share", FieldType.Scalar.DOUBLE),
            new SchemaField("paid", FieldType.Scalar.BOOLEAN));

    private final IntegerColumn day = integerColumn("day");
    private final BinaryColumn landingPage = binaryColumn("landing_page");
    private final LongColumn clicks = longColumn("clicks");
    private final DoubleColumn share = doubleColumn("share");
    private final BooleanColumn paid = booleanColumn("paid");

    ClickReader(ColumnGroup columns) {
        super(columns, Click.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> day.read(json, repetition);
            case 1 -> landingPage.read(json, repetition);
            case 2 -> clicks.read(json, repetition);
            case 3 -> share.read(json, repetition);
            case 4 -> paid.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
