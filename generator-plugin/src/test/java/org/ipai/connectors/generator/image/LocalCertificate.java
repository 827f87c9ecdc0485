package org.ipai.connectors.generator.image;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A certificate for {@code localhost} that nobody has signed.
 *
 * @param certificate PEM file
 * @param key PEM file
 * @param trusted what believes it
 */
record LocalCertificate(Path certificate, Path key, SSLContext trusted) {

    private static final String PASSWORD = "changeit";

    static LocalCertificate make(Path folder) throws Exception {
        Path store = folder.resolve("localhost.p12");
        Tool.run(
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "localhost",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        Path certificate = pem(
                folder.resolve("localhost.crt"),
                "CERTIFICATE",
                keys.getCertificate("localhost").getEncoded());
        byte[] secret = keys.getKey("localhost", PASSWORD.toCharArray()).getEncoded();
        Path key = pem(folder.resolve("localhost.key"), "PRIVATE " + "KEY", secret);
        return new LocalCertificate(certificate, key, trusting(keys));
    }

    private static Path pem(Path file, String kind, byte[] content) throws Exception {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("localhost", keys.getCertificate("localhost"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
