package org.ipai.connectors.runtime.lakehouse;

import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.runtime.connector.QualityRule;
import org.ipai.connectors.runtime.silver.QualityResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Quality rules over live rows. */
final class QualityTest {

    @Test
    void rules_count_the_live_rows_that_break_them(@TempDir Path root) {
        IssueStream stream = IssueStream.checked(
                rule(QualityRule.Kind.NOT_NULL, "title"),
                rule(QualityRule.Kind.UNIQUE, "title"),
                rule(QualityRule.Kind.UNIQUE, "id"),
                rule(QualityRule.Kind.ACCEPTED_VALUES, "state", "open", "closed"));
        try (Rig rig = new Rig(root)) {
            rig.sync(stream, Pages.issue(1, "gone", "gone"), Pages.issue(2, "same", "open"));
            rig.sync(stream, Pages.issue(1, "same", "weird"), Pages.issue(3, "other", "closed"), "{\"id\":4}");

            List<QualityResult> results = rig.lakehouse.check(stream.descriptor());

            assertThat(results).extracting(QualityResult::violations).containsExactly(1L, 1L, 0L, 1L);
            assertThat(results).extracting(QualityResult::checkedRows).containsOnly(4L);
            assertThat(results.get(1).examples()).containsExactly("same");
            assertThat(results.get(3).examples()).containsExactly("weird");
            assertThat(results.get(2).isKept()).isTrue();
        }
    }

    private static QualityRule rule(QualityRule.Kind kind, String column, String... values) {
        return new QualityRule(kind, column, List.of(values), QualityRule.Severity.ERROR);
    }
}
