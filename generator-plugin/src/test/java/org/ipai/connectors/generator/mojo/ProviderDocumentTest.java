package org.ipai.connectors.generator.mojo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProviderDocumentTest {

    private final HttpServer server;

    ProviderDocumentTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/openapi.json", exchange -> {
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_fetched_document_is_gone_after_use() throws Exception {
        Path file;
        try (ProviderDocument document = ProviderDocument.of(url("/openapi.json"), false)) {
            file = document.file();
            assertThat(file).hasContent("{}");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void a_refusal_says_what_to_do_instead() {
        assertThatThrownBy(() -> ProviderDocument.of(url("/nothing"), false))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("answered with status 404. Download it and name the file");
    }

    @Test
    void nothing_is_fetched_offline() {
        assertThatThrownBy(() -> ProviderDocument.of(url("/openapi.json"), true))
                .hasMessage("Maven is offline. Name a file, or run without -o");
    }

    @Test
    void a_file_stays(@TempDir Path folder) throws Exception {
        Path api = Files.writeString(folder.resolve("api.json"), "{}");
        try (ProviderDocument document = ProviderDocument.of(api.toString(), true)) {
            assertThat(document.file()).isEqualTo(api);
        }
        assertThat(api).exists();
        assertThatThrownBy(() -> ProviderDocument.of(folder.resolve("none").toString(), true))
                .hasMessageContaining("There is no document");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
