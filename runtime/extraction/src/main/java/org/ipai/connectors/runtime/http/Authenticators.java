package org.ipai.connectors.runtime.http;

import java.util.List;
import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.Authentication;
import org.ipai.connectors.runtime.connector.Authentication.ApiKey.Place;
import org.ipai.connectors.runtime.connector.InvalidConfigException;

/** Makes the authenticator that a description asks for. */
final class Authenticators {

    private static final Placement BEARER = Placement.authorization("Bearer");

    private final SourceAddress address;
    private final TokenRequests requests;
    private final TokenStore store;
    private final KnownSecrets secrets;
    private final WallClock clock;

    Authenticators(
            SourceAddress address, TokenRequests requests, TokenStore store, KnownSecrets secrets, WallClock clock) {
        this.address = address;
        this.requests = requests;
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * The authenticator of any description but a pool, of which each token has its own.
     *
     * @throws InvalidConfigException if a key cannot be read
     */
    Authenticator of(Authentication authentication) {
        if (authentication instanceof Authentication.Bearer bearer) {
            return new FixedAuthenticator(
                    Placement.authorization(bearer.scheme()), bearer.token().reveal());
        }
        if (authentication instanceof Authentication.ApiKey key) {
            return new FixedAuthenticator(
                    new Placement(key.place(), key.name(), key.prefix()),
                    key.key().reveal());
        }
        if (authentication instanceof Authentication.Basic basic) {
            String pair = OAuthRequest.basic(
                    basic.username().reveal(), basic.password().reveal());
            secrets.keep(pair);
            return new FixedAuthenticator(new Placement(Place.HEADER, "Authorization", ""), pair);
        }
        if (authentication instanceof Authentication.All all) {
            return new AllAuthenticator(all.parts().stream().map(this::of).toList());
        }
        try {
            return ofTokens(authentication);
        } catch (InvalidKeyMaterialException e) {
            throw new InvalidConfigException(List.of(e.message()));
        }
    }

    private Authenticator ofTokens(Authentication authentication) throws InvalidKeyMaterialException {
        if (authentication instanceof Authentication.RefreshToken refresh) {
            return renewing(new RefreshTokenGrant(refresh, requests, store, secrets, clock), BEARER);
        }
        if (authentication instanceof Authentication.ClientCredentials client) {
            return renewing(new ClientCredentialsGrant(client.endpoint(), requests, clock), BEARER);
        }
        if (authentication instanceof Authentication.GoogleServiceAccount account) {
            return renewing(new ServiceAccountGrant(account, requests, clock), BEARER);
        }
        if (authentication instanceof Authentication.GithubApp app) {
            return renewing(new GithubAppGrant(app, address.base(), requests, clock), BEARER);
        }
        if (authentication instanceof Authentication.SessionToken session) {
            HttpUrl url = address.below(session.login().path());
            Placement header = new Placement(Place.HEADER, session.header(), session.prefix());
            return renewing(new LoginGrant(session, url, requests, clock), header);
        }
        return call -> new Authenticator.Signed(call, List.of());
    }

    private Authenticator renewing(TokenGrant grant, Placement placement) {
        return new RenewingAuthenticator(grant, placement, secrets, clock);
    }
}
