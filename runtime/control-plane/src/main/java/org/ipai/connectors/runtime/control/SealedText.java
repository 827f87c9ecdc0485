package org.ipai.connectors.runtime.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Text encrypted with AES-256-GCM under a key that HKDF-SHA256 (RFC 5869) derives from another secret. Deriving takes no
 * effort on purpose: the secrets are tokens that nobody could guess.
 */
final class SealedText {

    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "ipai refresh token 1".getBytes(StandardCharsets.US_ASCII);

    private SealedText() {}

    /**
     * Encrypts.
     *
     * @param place what the text belongs to; it can be opened only for the same
     */
    static byte[] seal(String text, String secret, String place) {
        byte[] random = new byte[SALT_BYTES + NONCE_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, random, secret, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(random.length + sealed.length)
                    .put(random)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-GCM and HMAC", e);
        }
    }

    /** Decrypts; empty if the text was sealed with another secret or for another place, or has been changed. */
    static Optional<String> open(byte[] sealed, String secret, String place) {
        int start = SALT_BYTES + NONCE_BYTES;
        if (sealed.length < start) {
            return Optional.empty();
        }
        try {
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, sealed, secret, place).doFinal(sealed, start, sealed.length - start);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES-GCM and HMAC", e);
        }
    }

    private static Cipher cipher(int mode, byte[] saltAndNonce, String secret, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKeySpec key = new SecretKeySpec(key(saltAndNonce, secret), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, saltAndNonce, SALT_BYTES, NONCE_BYTES));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Extracts from the secret, then expands to one block, which is as long as the key. */
    private static byte[] key(byte[] saltAndNonce, String secret) throws GeneralSecurityException {
        Mac extract = Mac.getInstance("HmacSHA256");
        extract.init(new SecretKeySpec(saltAndNonce, 0, SALT_BYTES, "HmacSHA256"));
        byte[] pseudoRandom = extract.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        Mac expand = Mac.getInstance("HmacSHA256");
        expand.init(new SecretKeySpec(pseudoRandom, "HmacSHA256"));
        expand.update(PURPOSE);
        return expand.doFinal(new byte[] {1});
    }
}
