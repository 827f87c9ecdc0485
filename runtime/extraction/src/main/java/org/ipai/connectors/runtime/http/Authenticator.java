package org.ipai.connectors.runtime.http;

import java.util.List;

/** Signs requests. For use by any number of threads. */
interface Authenticator {

    /**
     * A request as it may be sent to the source.
     *
     * @throws SourceAccessException if there is nothing to sign with and asking again would not help
     */
    Signed sign(Call call) throws SourceAccessException, InterruptedException;

    /** Told that the source answered 401; returns whether signing again may be taken. */
    default boolean renew(Signed refused) throws InterruptedException {
        return false;
    }

    /** Renews what this signs with, whatever the source answered. */
    default CredentialRenewal renewal() {
        return CredentialRenewal.none();
    }

    /**
     * A signed request.
     *
     * @param call what to send
     * @param credentials what it was signed with
     */
    record Signed(Call call, List<String> credentials) {

        public Signed {
            credentials = List.copyOf(credentials);
        }

        Signed(Call call, String credential) {
            this(call, List.of(credential));
        }

        @Override
        public String toString() {
            return "Signed[" + Call.shown(call.url()) + "]";
        }
    }
}
