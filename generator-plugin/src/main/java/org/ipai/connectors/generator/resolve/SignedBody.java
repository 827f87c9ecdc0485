package org.ipai.connectors.generator.resolve;

import java.util.Set;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.model.BodyModel.Members;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.spec.Text;
import org.jspecify.annotations.Nullable;

/** Checks that an operation has a body in which the key can stand that signs its requests. */
final class SignedBody {

    private final Set<String> keys;
    private final Findings findings;

    /**
     * @param keys names of the members that signing adds; without any all operations are fine
     */
    SignedBody(Set<String> keys, Findings findings) {
        this.keys = keys;
        this.findings = findings;
    }

    /**
     * Reports an operation without a body, and one that gives the key's member a value of its own.
     *
     * @param body as the spec has it, or null if the operation takes none
     */
    void check(Text place, ApiOperation operation, @Nullable Members body) {
        for (String key : keys) {
            if (body == null) {
                findings.error(
                        ResolveRule.AUTH_BODY,
                        place.at(),
                        "auth puts a key into the body, but operation '" + operation.id() + "' takes no JSON body",
                        "use an operation that takes one, or put the key into a header or the query");
            } else if (body.find(key).isPresent()) {
                findings.error(
                        ResolveRule.AUTH_BODY,
                        place.at(),
                        "the body has a property " + Quote.of(key) + ", where auth puts its key",
                        "leave it out of 'body'");
            }
        }
    }
}
