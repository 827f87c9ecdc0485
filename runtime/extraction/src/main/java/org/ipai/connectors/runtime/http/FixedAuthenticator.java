package org.ipai.connectors.runtime.http;

/** Signs all requests with the same credential. */
final class FixedAuthenticator implements Authenticator {

    private final Placement placement;
    private final String credential;

    FixedAuthenticator(Placement placement, String credential) {
        this.placement = placement;
        this.credential = credential;
    }

    @Override
    public Signed sign(Call call) {
        return new Signed(placement.put(call, credential), credential);
    }
}
