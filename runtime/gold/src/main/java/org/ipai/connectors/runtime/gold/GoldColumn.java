package org.ipai.connectors.runtime.gold;

import org.apache.iceberg.types.Types;
import org.ipai.connectors.runtime.record.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a gold table.
 *
 * @param silver the silver column it shows
 * @param declared its type in the stream's schema; null if it is not there
 */
record GoldColumn(Types.NestedField silver, @Nullable FieldType declared) {

    String name() {
        return Identifiers.fitting(silver.name());
    }

    GoldType type() {
        return GoldType.of(silver.type(), declared);
    }

    String definition() {
        return Identifiers.quoted(name()) + " " + type().sql();
    }
}
