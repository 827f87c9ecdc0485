package org.ipai.connectors.runtime.key;

import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PrivateKeyFileTest {

    /** What stands before the PKCS#1 key in the encoding of a 2048-bit key. */
    private static final int PKCS8_HEADER_BYTES = 26;

    @Test
    void reads_both_forms_with_line_breaks_of_any_kind() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PrivateKey key = generator.generateKeyPair().getPrivate();
        byte[] pkcs8 = key.getEncoded();
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, PKCS8_HEADER_BYTES, pkcs8.length);

        for (String lineBreak : new String[] {"\n", "\r\n", "\\n", " "}) {
            assertThat(PrivateKeyFile.parse(pem("PRIVATE KEY", pkcs8).replace("\n", lineBreak)))
                    .isEqualTo(key);
            assertThat(PrivateKeyFile.parse(pem("RSA PRIVATE KEY", pkcs1).replace("\n", lineBreak)))
                    .isEqualTo(key);
        }
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + kind + "-----\n";
    }

    @ParameterizedTest
    @CsvSource({
        "'', is no PEM file",
        "PRIVATE KEY, is cut off",
        "RSA PRIVATE KEY, is cut off",
        "ENCRYPTED PRIVATE KEY, is encrypted",
        "PUBLIC KEY, 'holds ''PUBLIC KEY'', not an RSA private key'"
    })
    void says_what_is_wrong_and_nothing_of_the_key(String kind, String problem) {
        byte[] damaged = {1, 2, 3};
        String pem = kind.isEmpty() ? "AQID" : pem(kind, damaged);
        assertThatExceptionOfType(InvalidKeyException.class)
                .isThrownBy(() -> PrivateKeyFile.parse(pem))
                .satisfies(e -> assertThat(e.message()).startsWith(problem).doesNotContain("AQID"));
    }
}
