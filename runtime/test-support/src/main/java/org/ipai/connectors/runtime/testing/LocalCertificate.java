package org.ipai.connectors.runtime.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A certificate for {@code localhost} and {@code 127.0.0.1} that nobody else has signed.
 *
 * @param certificate PEM file
 * @param key PEM file
 * @param trustStore PKCS12 file that has the certificate alone, with {@link #PASSWORD}
 * @param trusting what believes it
 * @param serving what shows it
 */
public record LocalCertificate(Path certificate, Path key, Path trustStore, SSLContext trusting, SSLContext serving) {

    /** Of all files. */
    public static final String PASSWORD = "changeit";

    private static final String NAME = "localhost";
    private static final String KIND = "PKCS12";

    /** Makes one, with its files in an empty folder. */
    public static LocalCertificate make(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try {
            KeyStore keys = keys(folder.resolve("keys.p12"));
            Path certificate = pem(
                    folder.resolve("localhost.crt"),
                    "CERTIFICATE",
                    keys.getCertificate(NAME).getEncoded());
            Path key = pem(
                    folder.resolve("localhost.key"),
                    "PRIVATE " + "KEY",
                    keys.getKey(NAME, PASSWORD.toCharArray()).getEncoded());
            KeyStore trusted = KeyStore.getInstance(KIND);
            trusted.load(null, null);
            trusted.setCertificateEntry(NAME, keys.getCertificate(NAME));
            Path trustStore = folder.resolve("trusted.p12");
            try (OutputStream out = Files.newOutputStream(trustStore)) {
                trusted.store(out, PASSWORD.toCharArray());
            }
            return new LocalCertificate(certificate, key, trustStore, trusting(trusted), serving(keys));
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate can be made", e);
        }
    }

    private static KeyStore keys(Path store) throws IOException, InterruptedException, GeneralSecurityException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        NAME,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        KIND,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + output);
        }
        KeyStore keys = KeyStore.getInstance(KIND);
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static SSLContext serving(KeyStore keys) throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
