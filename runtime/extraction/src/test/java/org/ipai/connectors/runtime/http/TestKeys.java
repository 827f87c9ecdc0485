package org.ipai.connectors.runtime.http;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** An RSA key made for the tests. */
final class TestKeys {

    static final KeyPair PAIR = pair();

    /** What stands before the PKCS#1 key in the encoding of a 2048-bit key. */
    private static final int PKCS8_HEADER_BYTES = 26;

    private TestKeys() {}

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pkcs8() {
        return pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());
    }

    static String pkcs1() {
        byte[] pkcs8 = PAIR.getPrivate().getEncoded();
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, PKCS8_HEADER_BYTES, pkcs8.length));
    }

    static String serviceAccount(String tokenUrl) {
        return "{\"type\": \"service_account\", \"private_key_id\": \"k1\", \"client_email\": \"robot@test.example\","
                + " \"token_uri\": \"" + tokenUrl + "\", \"private_key\": \""
                + pkcs8().replace("\n", "\\n") + "\", \"extra\": {\"a\": [1, {\"b\": 2}]}}";
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }
}
