package org.ipai.connectors.runtime.sandbox.connection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** New private keys in the forms in which providers hand them out. */
final class PrivateKeys {

    private static final String LABEL = "PRIVATE KEY-----";
    private static final int BITS = 2048;

    private PrivateKeys() {}

    /** A PKCS #8 file (RFC 7468). */
    static String pem() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN " + LABEL + "\n" + lines.encodeToString(key) + "\n-----END " + LABEL + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no RSA", e);
        }
    }

    /** The JSON key file of a Google service account. */
    static String serviceAccount() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "service_account")
                .put("client_email", "made-up@sandbox.invalid")
                .put("private_key_id", "made-up")
                .put("private_key", pem())
                .toString();
    }
}
