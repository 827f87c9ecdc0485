package org.ipai.connectors.runtime.http;

/** Renews the credentials that requests are signed with. */
interface CredentialRenewal {

    /** Renews them; false where there is nothing to renew, as with a token that a person entered. */
    boolean renew() throws SourceAccessException, InterruptedException;

    /** Nothing can be renewed. */
    static CredentialRenewal none() {
        return () -> false;
    }
}
