package org.ipai.connectors.github;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.RunnerProcess.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told whose Java has nothing to trust certificates by, over https to a server that is there. */
class GithubTrustStoreTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path folder;
    private final HttpsServer provider;

    GithubTrustStoreTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.provider = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder.resolve("keys.p12"))));
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void a_file_that_is_no_trust_store_is_named() throws Exception {
        Path store = Files.writeString(folder.resolve("trust.p12"), "-----BEGIN CERTIFICATE-----\n");

        assertThat(check(store))
                .contains("there can be no TLS with this Java: the trust store " + store)
                .contains("cannot be read (", "; name a PKCS12 or JKS file in javax.net.ssl.trustStore ");
    }

    @Test
    void an_empty_file_is_named() throws Exception {
        Path store = Files.createFile(folder.resolve("trust.p12"));

        assertThat(check(store))
                .contains("there can be no TLS with this Java: the trust store " + store)
                .contains("cannot be read (", "javax.net.ssl.trustStore");
    }

    @Test
    void a_wrong_password_is_said() throws Exception {
        assertThat(check(folder.resolve("keys.p12"), "-Djavax.net.ssl.trustStorePassword=wrong"))
                .contains("the trust store " + folder.resolve("keys.p12") + " cannot be read (")
                .contains("password was incorrect", "its password in javax.net.ssl.trustStorePassword");
    }

    @Test
    void a_file_that_is_not_there_is_named() throws Exception {
        Path store = folder.resolve("trust.p12");

        assertThat(check(store))
                .contains("the certificate of https://localhost:"
                        + provider.getAddress().getPort() + " is not trusted")
                .contains("the trust store " + store + " is missing", "Java's own was used");
    }

    @Test
    void a_trust_store_whose_certificates_need_a_password_is_named() throws Exception {
        assertThat(check(folder.resolve("keys.p12")))
                .contains("this Java trusts no certificate")
                .contains("the trust store " + folder.resolve("keys.p12") + " has none to trust")
                .contains("javax.net.ssl.trustStorePassword");
    }

    private String check(Path store, String... more) throws Exception {
        String options = "-Djavax.net.ssl.trustStore=" + store + " " + String.join(" ", more);
        RunnerProcess runner = new RunnerProcess(
                folder, Map.of("JAVA_TOOL_OPTIONS", options, "GITHUB_TOKEN", "t", "GITHUB_OWNER", "octo-org"));
        String baseUrl = "https://localhost:" + provider.getAddress().getPort();
        Ended ended = runner.run("check", "--connector", "github", "--base-url", baseUrl);
        assertThat(ended.code()).as(ended.output()).isEqualTo(3);
        assertThat(ended.output()).doesNotContain("\tat ");
        return ended.output();
    }

    private static SSLContext selfSigned(Path store) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
