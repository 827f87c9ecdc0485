package org.ipai.connectors.runtime.key;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RSA private keys in PEM, as {@code BEGIN PRIVATE KEY} (PKCS#8) or {@code BEGIN RSA PRIVATE KEY} (PKCS#1). */
public final class PrivateKeyFile {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final String ADVICE =
            "; paste the whole file from BEGIN to END, or create a new key at the provider";

    /** Version 0 and the algorithm identifier of RSA, with which PKCS#8 introduces a PKCS#1 key (RFC 5208, 5). */
    private static final byte[] RSA_HEADER = {
        2, 1, 0, 0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
    };

    private static final byte SEQUENCE = 0x30;
    private static final byte OCTET_STRING = 4;

    private PrivateKeyFile() {}

    /**
     * The key in a PEM text; line breaks may be written as {@code \n}, as they are in variables and JSON.
     *
     * @throws InvalidKeyException if there is no RSA private key in it
     */
    public static PrivateKey parse(String pem) throws InvalidKeyException {
        Matcher matcher = PEM.matcher(pem.replace("\\n", "\n").replace("\\r", ""));
        if (!matcher.find()) {
            throw new InvalidKeyException("is no PEM file" + ADVICE);
        }
        byte[] der = decode(matcher.group(2));
        return switch (matcher.group(1)) {
            case "PRIVATE KEY" -> key(der);
            case "RSA PRIVATE KEY" -> key(wrapped(der));
            case "ENCRYPTED PRIVATE KEY" ->
                throw new InvalidKeyException("is encrypted; store it without a passphrase, as a secret");
            default ->
                throw new InvalidKeyException("holds '" + matcher.group(1) + "', not an RSA private key" + ADVICE);
        };
    }

    private static byte[] decode(String base64) throws InvalidKeyException {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException("is cut off or damaged" + ADVICE);
        }
    }

    private static PrivateKey key(byte[] pkcs8) throws InvalidKeyException {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            // Its message quotes parts of the encoding, so it is not kept.
            throw new InvalidKeyException("is cut off, damaged or no RSA key" + ADVICE);
        }
    }

    private static byte[] wrapped(byte[] pkcs1) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(RSA_HEADER);
        content.writeBytes(element(OCTET_STRING, pkcs1));
        return element(SEQUENCE, content.toByteArray());
    }

    /** A DER element; its length takes one byte, or one that tells the number of length bytes that follow. */
    private static byte[] element(byte tag, byte[] content) {
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        int length = content.length;
        if (length < 0x80) {
            element.write(length);
        } else {
            element.write(0x82);
            element.write(length >> 8);
            element.write(length);
        }
        element.writeBytes(content);
        return element.toByteArray();
    }
}
