package org.example.archive;

import java.util.Optional;
import org.ipai.connectors.runtime.connector.ErrorRule.Action;
import org.ipai.connectors.runtime.hook.ErrorRuleHook;
import org.ipai.connectors.runtime.hook.ErrorVerdict;
import org.ipai.connectors.runtime.hook.ResponseView;

/** A branch that is being moved says so in the middle of a sentence, and with any status. */
public final class MovingBranches implements ErrorRuleHook {

    @Override
    public Optional<ErrorVerdict> judge(ResponseView response) {
        return response.text("notice")
                .filter(notice -> notice.matches("(?i).*\\bmov(es|ing) to\\b.*"))
                .map(notice -> ErrorVerdict.of(Action.SKIP_WITH_GAP, "The branch ${slice} is being moved."));
    }
}
