// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.DoubleColumn;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.LongColumn;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link OrderLine} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class OrderLineReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("order_id", FieldType.Scalar.LONG),
            new SchemaField("customer_name", FieldType.Scalar.TEXT),
            new SchemaField("number", FieldType.Scalar.LONG),
            new SchemaField("article", FieldType.Scalar.TEXT),
            new SchemaField("price", FieldType.Scalar.DOUBLE));

    private final LongColumn orderId = longColumn("order_id");
    private final BinaryColumn customerName = binaryColumn("customer_name");
    private final LongColumn number = longColumn("number");
    private final BinaryColumn article = binaryColumn("article");
    private final DoubleColumn price = doubleColumn("price");

    OrderLineReader(ColumnGroup columns) {
        super(columns, OrderLine.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> orderId.read(json, repetition);
            case 1 -> customerName.read(json, repetition);
            case 2 -> number.read(json, repetition);
            case 3 -> article.read(json, repetition);
            case 4 -> price.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
