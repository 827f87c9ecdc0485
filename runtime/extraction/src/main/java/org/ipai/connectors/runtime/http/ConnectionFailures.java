package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says which failed connections concern the source as a whole, and what to do about them. */
final class ConnectionFailures {

    private final Origin origin;
    private final String setting;

    /** Failures to reach an origin that the named setting leads to. */
    ConnectionFailures(Origin origin, String setting) {
        this.origin = origin;
        this.setting = setting;
    }

    /** Whether trying again cannot help. */
    boolean isFinal(IOException e) {
        return isUntrusted(e) || nothingIsTrusted(e);
    }

    private static boolean isUntrusted(IOException e) {
        return hasCause(e, CertificateException.class)
                || hasCause(e, CertPathValidatorException.class)
                || hasCause(e, SSLPeerUnverifiedException.class);
    }

    /** With this exception Java refuses to look at a certificate as long as it has none to trust itself. */
    private static boolean nothingIsTrusted(IOException e) {
        return hasCause(e, InvalidAlgorithmParameterException.class);
    }

    private static boolean hasCause(IOException e, Class<? extends Exception> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** What to end the run with, or null if only the page at hand is concerned. */
    @Nullable
    SourceAccessException access(IOException e) {
        if (isUntrusted(e)) {
            String passedOver = TrustStore.ofJava().passedOver();
            return failure(
                    "the certificate of " + origin + " is not trusted",
                    passedOver == null
                            ? "check " + setting
                                    + "; behind a TLS-inspecting proxy add its certificate to the Java trust store"
                            : passedOver,
                    e);
        }
        if (nothingIsTrusted(e)) {
            return failure(
                    "this Java trusts no certificate", TrustStore.ofJava().fillIt(), e);
        }
        if (e instanceof SSLException) {
            return failure(
                    "no TLS connection to " + origin,
                    "check that " + setting + " names a host and port that speak https",
                    e);
        }
        if (e instanceof UnknownHostException) {
            return failure(
                    "the host of " + origin + " is not known", "check " + setting + " and this machine's DNS", e);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return failure(
                    "no connection to " + origin,
                    "check " + setting + " and that this machine's network lets it out",
                    e);
        }
        return null;
    }

    private static SourceAccessException failure(String problem, String remedy, IOException cause) {
        return new SourceAccessException(problem + " (" + cause.getMessage() + ")", remedy, cause);
    }
}
