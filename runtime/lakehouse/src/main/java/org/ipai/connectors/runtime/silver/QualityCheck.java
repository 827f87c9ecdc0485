package org.ipai.connectors.runtime.silver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.ipai.connectors.runtime.connector.QualityRule;

/** Checks quality rules over the live rows of a table, a rule at a time, reading only the rule's column. */
public final class QualityCheck {

    private static final int MAX_EXAMPLES = 5;
    private static final int MAX_EXAMPLE_CHARACTERS = 100;

    /** Hashes held at once, some 100 MB; a table with more rows is read several times. */
    private static final int DEFAULT_HASHES = 2_000_000;

    private final Table table;
    private final int maxHashes;

    /** A check of a table as it is now. */
    public QualityCheck(Table table) {
        this(table, DEFAULT_HASHES);
    }

    QualityCheck(Table table, int maxHashes) {
        this.table = table;
        this.maxHashes = maxHashes;
    }

    /** The results, in the order of the rules. */
    public List<QualityResult> run(List<QualityRule> rules) {
        return rules.stream().map(this::run).toList();
    }

    private QualityResult run(QualityRule rule) {
        return switch (rule.kind()) {
            case NOT_NULL -> scan(rule, row -> row.get(0) != null);
            case ACCEPTED_VALUES -> accepted(rule);
            case UNIQUE -> unique(rule);
        };
    }

    private QualityResult accepted(QualityRule rule) {
        Set<String> values = new HashSet<>(rule.values());
        return scan(rule, row -> row.get(0) == null || values.contains(TextValues.text(row.get(0))));
    }

    private QualityResult scan(QualityRule rule, Predicate<Record> keeps) {
        Tally tally = new Tally();
        scanner(rule).forEach(row -> {
            tally.rows++;
            if (!keeps.test(row)) {
                tally.violation(row);
            }
        });
        return tally.result(rule);
    }

    private TableScanner scanner(QualityRule rule) {
        return new TableScanner(table, LiveRows.columns(table, List.of(rule.column())));
    }

    /** Each pass looks at the values whose hash falls into its share, so that a pass's hashes fit into memory. */
    private QualityResult unique(QualityRule rule) {
        TableScanner scanner = scanner(rule);
        KeyHash hash = KeyHash.random();
        long[] rows = {0};
        scanner.forEach(row -> rows[0]++);
        long passes = rows[0] / maxHashes + 1;
        Tally tally = new Tally();
        tally.rows = rows[0];
        for (long pass = 0; pass < passes; pass++) {
            uniquePass(scanner, hash, new Share(pass, passes), tally);
        }
        return tally.result(rule);
    }

    private record Share(long number, long of) {
        boolean holds(long hash) {
            return Long.remainderUnsigned(hash, of) == number;
        }
    }

    private static void uniquePass(TableScanner scanner, KeyHash hash, Share share, Tally tally) {
        KeyIndex seen = new KeyIndex();
        scanner.forEach(row -> {
            Object value = row.get(0);
            if (value == null) {
                return;
            }
            hash.start();
            RowKeys.put(hash, value);
            hash.finish();
            if (share.holds(hash.high()) && seen.put(hash.high(), hash.low(), 0) != KeyIndex.ABSENT) {
                tally.violation(row);
            }
        });
    }

    private static final class Tally {
        private final List<String> examples = new ArrayList<>();
        private long rows;
        private long violations;

        void violation(Record row) {
            violations++;
            Object value = row.get(0);
            if (value != null && examples.size() < MAX_EXAMPLES) {
                String text = TextValues.text(value);
                examples.add(
                        text.length() <= MAX_EXAMPLE_CHARACTERS
                                ? text
                                : text.substring(0, MAX_EXAMPLE_CHARACTERS) + "…");
            }
        }

        QualityResult result(QualityRule rule) {
            return new QualityResult(rule, rows, violations, examples);
        }
    }
}
