package org.ipai.connectors.runtime.silver;

import java.util.List;
import org.apache.iceberg.Table;
import org.ipai.connectors.runtime.connector.QualityRule;

/** Checks quality rules over the live rows of a table, all in one reading of the columns they ask of. */
public final class QualityCheck {

    /** Hashes held at once, some 100 MB; a table with more is read several times. */
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
        if (rules.isEmpty()) {
            return List.of();
        }
        List<String> columns =
                rules.stream().map(QualityRule::column).distinct().toList();
        List<RuleCheck> checks = rules.stream()
                .map(rule -> RuleCheck.of(rule, columns.indexOf(rule.column())))
                .toList();
        TableScanner scanner = new TableScanner(table, LiveRows.columns(table, columns));
        long rows = scan(scanner, checks);
        return checks.stream().map(check -> check.result(rows)).toList();
    }

    /**
     * Each pass looks at the values whose hash falls into its share, so that a pass's hashes fit into memory; only uniqueness
     * needs more than the first.
     */
    private long scan(TableScanner scanner, List<RuleCheck> checks) {
        List<UniqueCheck> hashing = checks.stream()
                .filter(UniqueCheck.class::isInstance)
                .map(UniqueCheck.class::cast)
                .toList();
        long passes = scanner.rowsAtMost() * hashing.size() / maxHashes + 1;
        hashing.forEach(check -> check.startPass(0, passes));
        long rows = pass(scanner, checks);
        for (long pass = 1; pass < passes; pass++) {
            long share = pass;
            hashing.forEach(check -> check.startPass(share, passes));
            pass(scanner, hashing);
        }
        return rows;
    }

    private static long pass(TableScanner scanner, List<? extends RuleCheck> checks) {
        RuleCheck[] all = checks.toArray(RuleCheck[]::new);
        long[] rows = {0};
        scanner.forEach(row -> {
            rows[0]++;
            for (RuleCheck check : all) {
                check.look(row);
            }
        });
        return rows[0];
    }
}
