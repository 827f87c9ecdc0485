package org.ipai.connectors.runtime.silver;

import org.ipai.connectors.runtime.connector.QualityRule;
import org.jspecify.annotations.Nullable;

/** Finds values met before, among those whose hash falls into a pass's share. */
final class UniqueCheck extends RuleCheck {

    private final KeyHash hash = KeyHash.random();
    private KeyIndex seen = new KeyIndex();
    private long share;
    private long shares = 1;

    UniqueCheck(QualityRule rule, int column) {
        super(rule, column);
    }

    void startPass(long number, long of) {
        share = number;
        shares = of;
        seen = new KeyIndex();
    }

    @Override
    boolean keeps(@Nullable Object value) {
        if (value == null) {
            return true;
        }
        hash.start();
        RowKeys.put(hash, value);
        hash.finish();
        return Long.remainderUnsigned(hash.high(), shares) != share
                || seen.put(hash.high(), hash.low(), 0) == KeyIndex.ABSENT;
    }
}
