package org.ipai.connectors.runner;

import java.util.stream.Stream;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Authentication.RefreshToken.Rotation;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.http.SourceAccessException;
import org.ipai.connectors.runtime.http.TokenStore;
import org.ipai.connectors.runtime.http.TransportEnvironment;

/** Gives a connection's transports a place for refresh tokens, and a voice. */
final class ConnectionCredentials {

    private ConnectionCredentials() {}

    static TransportEnvironment of(ConnectionSetup setup, Workbench bench, Console console) {
        return withoutControlPlane(console).withTokens(new Store(setup, bench));
    }

    static TransportEnvironment withoutControlPlane(Console console) {
        return TransportEnvironment.standard().withWarnings(warning -> console.message("warning", warning));
    }

    /** Whether using the source replaces what is configured. */
    static boolean replacesTokens(Source source) {
        return Stream.concat(Stream.of(source), source.furtherApis().values().stream())
                .map(SourceApi::authentication)
                .anyMatch(authentication -> authentication instanceof Authentication.RefreshToken refresh
                        && refresh.rotation() == Rotation.ROTATING);
    }

    /** Keeps refresh tokens in the control plane, under the name of the config field that holds the first one. */
    private record Store(ConnectionSetup setup, Workbench bench) implements TokenStore {

        @Override
        public void exchange(Secret configured, Use use) throws SourceAccessException, InterruptedException {
            bench.control()
                    .refreshTokens()
                    .<SourceAccessException>exchange(
                            bench.connectionId(setup),
                            configured.origin(),
                            configured.reveal(),
                            refreshToken -> use.of(Secret.of(refreshToken)).reveal());
        }
    }
}
