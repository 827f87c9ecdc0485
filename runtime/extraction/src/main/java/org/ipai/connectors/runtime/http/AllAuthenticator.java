package org.ipai.connectors.runtime.http;

import java.util.ArrayList;
import java.util.List;

/** Signs with several authenticators, one after another. */
final class AllAuthenticator implements Authenticator {

    private final List<Authenticator> parts;

    AllAuthenticator(List<Authenticator> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public Signed sign(Call call) throws SourceAccessException, InterruptedException {
        Call signed = call;
        List<String> credentials = new ArrayList<>();
        for (Authenticator part : parts) {
            Signed one = part.sign(signed);
            signed = one.call();
            credentials.addAll(one.credentials());
        }
        return new Signed(signed, credentials);
    }

    /** A provider does not say which credential it refuses, so all that can be renewed are. */
    @Override
    public boolean renew(Signed refused) throws InterruptedException {
        boolean renewed = false;
        for (Authenticator part : parts) {
            renewed |= part.renew(refused);
        }
        return renewed;
    }

    @Override
    public CredentialRenewal renewal() {
        return () -> {
            boolean renewed = false;
            for (Authenticator part : parts) {
                renewed |= part.renewal().renew();
            }
            return renewed;
        };
    }
}
