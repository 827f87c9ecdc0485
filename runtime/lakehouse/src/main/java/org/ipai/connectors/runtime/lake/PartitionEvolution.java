package org.ipai.connectors.runtime.lake;

import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdatePartitionSpec;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.expressions.Term;
import org.ipai.connectors.runtime.connector.PartitionField;

/** A table's partitioning, at first and when the spec's author changes it. Rows written before stay where they are. */
final class PartitionEvolution {

    private PartitionEvolution() {}

    static PartitionSpec spec(Schema schema, List<PartitionField> fields) {
        PartitionSpec.Builder builder = PartitionSpec.builderFor(schema);
        for (PartitionField field : fields) {
            switch (field.transform()) {
                case IDENTITY -> builder.identity(field.column());
                case YEAR -> builder.year(field.column());
                case MONTH -> builder.month(field.column());
                case DAY -> builder.day(field.column());
            }
        }
        return builder.build();
    }

    static void apply(Table table, List<PartitionField> fields) {
        if (table.spec().compatibleWith(spec(table.schema(), fields))) {
            return;
        }
        UpdatePartitionSpec update = table.updateSpec();
        table.spec().fields().stream()
                .filter(field -> !field.transform().isVoid())
                .forEach(field -> update.removeField(field.name()));
        fields.forEach(field -> update.addField(term(field)));
        update.commit();
    }

    private static Term term(PartitionField field) {
        return switch (field.transform()) {
            case IDENTITY -> Expressions.ref(field.column());
            case YEAR -> Expressions.year(field.column());
            case MONTH -> Expressions.month(field.column());
            case DAY -> Expressions.day(field.column());
        };
    }
}
