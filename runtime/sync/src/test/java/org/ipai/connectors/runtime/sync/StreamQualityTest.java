package org.ipai.connectors.runtime.sync;

import java.util.List;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.connector.QualityRule.Kind;
import org.ipai.connectors.runtime.connector.QualityRule.Severity;
import org.ipai.connectors.runtime.silver.QualityResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class StreamQualityTest {

    private static final QualityResult KEPT = new QualityResult(
            new QualityRule(Kind.UNIQUE, "id", List.of(), Severity.ERROR), 9_000_000_000L, 0, List.of());

    private static final QualityResult WARNED = new QualityResult(
            new QualityRule(Kind.ACCEPTED_VALUES, "state", List.of("open"), Severity.WARNING),
            3,
            2,
            List.of("a \"b\"", "nul\0"));

    @Test
    void every_rule_is_an_object_that_postgres_can_query() {
        assertThat(new StreamQuality(List.of(KEPT, WARNED)).json())
                .isEqualTo("[{\"rule\":\"unique\",\"column\":\"id\",\"severity\":\"error\",\"checked_rows\":9000000000,"
                        + "\"violations\":0,\"examples\":[]},"
                        + "{\"rule\":\"accepted_values\",\"column\":\"state\",\"severity\":\"warning\",\"checked_rows\":3,"
                        + "\"violations\":2,\"examples\":[\"a \\\"b\\\"\",\"nul\uFFFD\"]}]");
        assertThat(StreamQuality.UNCHECKED.json()).isEqualTo("[]");
    }

    @Test
    void only_broken_errors_keep_rows_from_gold() {
        QualityResult broken = new QualityResult(KEPT.rule(), 3, 1, List.of("7"));

        assertThat(new StreamQuality(List.of(KEPT, WARNED)).allowsGold()).isTrue();
        assertThat(new StreamQuality(List.of(broken)).allowsGold()).isFalse();
        assertThat(new StreamQuality(List.of(broken, KEPT)).problems())
                .containsExactly("quality rule unique of column id is broken by 1 of 3 rows, such as 7");
    }
}
