package org.ipai.connectors.github;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ipai.connectors.contract.RunnerProcess;
import org.ipai.connectors.contract.RunnerProcess.Ended;
import org.ipai.connectors.runtime.testing.LocalCertificate;
import org.ipai.connectors.runtime.testing.LocalServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told whose Java has nothing to trust certificates by, over https to a server that is there. */
class GithubTrustStoreTest {

    private final Path folder;
    private final LocalCertificate certificate;
    private final LocalServer provider;

    GithubTrustStoreTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.certificate = LocalCertificate.make(folder.resolve("certificate"));
        this.provider = LocalServer.start(certificate, exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        provider.close();
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
        assertThat(check(certificate.trustStore(), "-Djavax.net.ssl.trustStorePassword=wrong"))
                .contains("the trust store " + certificate.trustStore() + " cannot be read (")
                .contains("password was incorrect", "its password in javax.net.ssl.trustStorePassword");
    }

    @Test
    void a_file_that_is_not_there_is_named() throws Exception {
        Path store = folder.resolve("trust.p12");

        assertThat(check(store))
                .contains("the certificate of " + provider.baseUrl() + " is not trusted")
                .contains("the trust store " + store + " is missing", "Java's own was used");
    }

    @Test
    void a_trust_store_whose_certificates_need_a_password_is_named() throws Exception {
        assertThat(check(certificate.trustStore()))
                .contains("this Java trusts no certificate")
                .contains("the trust store " + certificate.trustStore() + " has none to trust")
                .contains("javax.net.ssl.trustStorePassword");
    }

    @Test
    void a_certificate_in_the_trust_store_is_trusted() throws Exception {
        assertThat(check(certificate.trustStore(), "-Djavax.net.ssl.trustStorePassword=" + LocalCertificate.PASSWORD))
                .contains("401")
                .doesNotContain("is not trusted");
    }

    private String check(Path store, String... more) throws Exception {
        String options = "-Djavax.net.ssl.trustStore=" + store + " " + String.join(" ", more);
        RunnerProcess runner = new RunnerProcess(
                folder, Map.of("JAVA_TOOL_OPTIONS", options, "GITHUB_TOKEN", "t", "GITHUB_OWNER", "octo-org"));
        Ended ended = runner.run(
                "check",
                "--connector",
                "github",
                "--base-url",
                provider.baseUrl().toString());
        assertThat(ended.code()).as(ended.output()).isEqualTo(3);
        assertThat(ended.output()).doesNotContain("\tat ");
        return ended.output();
    }
}
