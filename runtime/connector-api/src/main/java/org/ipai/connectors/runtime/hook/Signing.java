package org.ipai.connectors.runtime.hook;

import java.util.Map;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.jspecify.annotations.Nullable;

/**
 * An authenticator, together with what it signs with.
 *
 * @param hook the authenticator
 * @param secrets by the names that the spec gives them
 */
public record Signing(AuthenticatorHook hook, Map<String, Secret> secrets) {

    public Signing {
        secrets = Map.copyOf(secrets);
    }

    /** That of an API, or null if it has none. */
    public static @Nullable Signing of(SourceApi api) {
        return api instanceof SignedApi signed ? signed.signing() : null;
    }
}
