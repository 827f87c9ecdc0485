// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
package org.ipai.connectors.atlas;

import java.util.List;
import javax.annotation.processing.Generated;
import org.ipai.connectors.runtime.record.BinaryColumn;
import org.ipai.connectors.runtime.record.ColumnGroup;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.IntegerColumn;
import org.ipai.connectors.runtime.record.JsonReader;
import org.ipai.connectors.runtime.record.SchemaField;
import org.ipai.connectors.runtime.record.StructReader;

/**
 * Reads {@link Currency} into columns.
 */
@Generated("org.ipai.connectors.generator")
final class CurrencyReader extends StructReader {

    static final List<SchemaField> COLUMNS = List.of(
            new SchemaField("code", FieldType.Scalar.TEXT),
            new SchemaField("name", FieldType.Scalar.TEXT),
            new SchemaField("digits", FieldType.Scalar.INTEGER),
            new SchemaField("issuer", new FieldType.Struct(CurrencyIssuerReader.COLUMNS)));

    private final BinaryColumn code = binaryColumn("code");
    private final BinaryColumn name = binaryColumn("name");
    private final IntegerColumn digits = integerColumn("digits");
    private final CurrencyIssuerReader issuer = struct("issuer", CurrencyIssuerReader::new);

    CurrencyReader(ColumnGroup columns) {
        super(columns, Currency.NAMES);
    }

    @Override
    protected void readField(int field, JsonReader json, int repetition) {
        switch (field) {
            case 0 -> code.read(json, repetition);
            case 1 -> name.read(json, repetition);
            case 2 -> digits.read(json, repetition);
            case 3 -> issuer.read(json, repetition);
            default -> throw new IllegalArgumentException("no field " + field);
        }
    }
}
