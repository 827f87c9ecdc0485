package org.ipai.connectors.runtime.http;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file with the certificates that this Java trusts, as messages name it.
 *
 * @param file what the property names, or null for Java's own
 */
record TrustStore(@Nullable String file) {

    private static final String PROPERTY = "javax.net.ssl.trustStore";

    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

    /** What the property says if there is to be no file. */
    private static final String NO_FILE = "NONE";

    static TrustStore ofJava() {
        return new TrustStore(System.getProperty(PROPERTY));
    }

    /** What is wrong, and what to do, where reading it failed; Java's fault says "problem accessing trust store" at most. */
    String broken(Throwable fault) {
        Throwable telling = fault.getCause() == null ? fault : fault.getCause();
        String reason = telling.getMessage() == null ? telling.toString() : telling.getMessage();
        return this + " cannot be read (" + reason + "); name a PKCS12 or JKS file in " + PROPERTY
                + " and its password in " + PASSWORD + ", or leave both out for Java's own";
    }

    /** What to do where it is read and no certificate is in it; Java skips those that it lacks the password for. */
    String fillIt() {
        return this + " has none to trust: put certificates of authorities into it, and name its password in "
                + PASSWORD;
    }

    /** What to know where a certificate is not trusted: Java passes a file over that is not there. Null if it is. */
    @Nullable
    String passedOver() {
        String named = file;
        if (named == null || named.isEmpty() || named.equals(NO_FILE)) {
            return null;
        }
        Path path = Path.of(named);
        return Files.isRegularFile(path) && Files.isReadable(path)
                ? null
                : this + " is missing or no readable file, so Java's own was used; name one that is there in "
                        + PROPERTY;
    }

    @Override
    public String toString() {
        return "the trust store " + (file == null ? "of the Java in " + System.getProperty("java.home") : file);
    }
}
