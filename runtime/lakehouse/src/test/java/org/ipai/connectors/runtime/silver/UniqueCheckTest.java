package org.ipai.connectors.runtime.silver;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Uniqueness of more values than fit into memory at once. */
final class UniqueCheckTest {

    private static final Schema SCHEMA = new Schema(Types.NestedField.optional(1, "id", Types.LongType.get()));
    private static final QualityRule RULE =
            new QualityRule(QualityRule.Kind.UNIQUE, "id", List.of(), QualityRule.Severity.ERROR);

    @Test
    void passes_find_together_what_one_finds() {
        UniqueCheck check = new UniqueCheck(RULE, 0);
        for (int pass = 0; pass < 4; pass++) {
            check.startPass(pass, 4);
            for (long id = 0; id < 100; id++) {
                check.look(row(id % 90));
            }
        }

        QualityResult result = check.result(100);

        assertThat(result.violations()).isEqualTo(10);
        assertThat(result.examples()).hasSize(5).doesNotHaveDuplicates();
    }

    private static Record row(long id) {
        Record row = GenericRecord.create(SCHEMA);
        row.set(0, id);
        return row;
    }
}
