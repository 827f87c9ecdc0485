package org.ipai.connectors.generator;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ipai.connectors.generator.build.BuildFolder;
import org.ipai.connectors.generator.build.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a connector is generated again, and when it is left alone. */
class UpToDateTest {

    private static final String PAGE =
            "page: {description: Pages., value: {link_header: {page_size: {parameter: per_page," + " value: 100}}}}\n";

    private final Path folder;
    private final ForgeProject project;

    UpToDateTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.project = ForgeProject.in(folder);
        Files.writeString(folder.resolve("connector-specs/fragments.yaml"), PAGE);
        project.change("  link_header:\n    page_size: {parameter: per_page, value: 100}\n", "  use: page\n");
        assertThat(project.generate().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "forge/connector.yaml, Issues of every repository., All issues.",
        "forge/forge.lock.json, updated_at, changed_at",
        "forge/gold/open_issues.sql, open_issues, issues_open",
        "fragments.yaml, 100, 50"
    })
    void the_content_of_every_file_counts(String file, String before, String after) throws IOException {
        Path path = folder.resolve("connector-specs").resolve(file);
        String content = Files.readString(path);
        Files.writeString(path, content.replaceFirst(before, after));
        assertThat(status()).isNotEqualTo(ConnectorOutcome.Status.UP_TO_DATE);
        Files.writeString(path, content);
        project.generate();
        assertThat(status()).isEqualTo(ConnectorOutcome.Status.UP_TO_DATE);
    }

    @Test
    void the_time_of_a_file_does_not_count() throws IOException {
        Files.writeString(project.spec(), Files.readString(project.spec()));
        assertThat(status()).isEqualTo(ConnectorOutcome.Status.UP_TO_DATE);
    }

    @Test
    void the_configuration_of_the_plugin_counts() throws IOException {
        assertThat(project.generate(Strictness.STRICT).connectors().get(0).status())
                .isEqualTo(ConnectorOutcome.Status.WRITTEN);
        GenerationRequest elsewhere = new GenerationRequest(
                project.specs(), project.outputs(), project.state(), "org.example", Strictness.STRICT);
        assertThat(ConnectorGenerator.generate(elsewhere).connectors().get(0).status())
                .isEqualTo(ConnectorOutcome.Status.WRITTEN);
    }

    @Test
    void the_version_of_the_plugin_counts() throws IOException {
        Inputs ofAnother =
                new Inputs("hash of another plugin's code", "", project.specs().folder());
        assertThat(new BuildFolder(project.outputs(), project.state(), ofAnother).isUpToDate("forge"))
                .isFalse();
    }

    @Test
    void an_execution_keeps_one_fingerprint_file_for_each_connector() throws IOException {
        try (Stream<Path> files = Files.list(project.state())) {
            assertThat(files).containsExactly(project.state().resolve("forge.json"));
        }
    }

    @Test
    void several_modules_generate_at_the_same_time(@TempDir Path modules) throws Exception {
        ForgeProject one = ForgeProject.in(modules.resolve("one"));
        ForgeProject two = ForgeProject.in(modules.resolve("two"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<GenerationReport>> builds = List.of(one::generate, two::generate);
            for (Future<GenerationReport> build : threads.invokeAll(builds)) {
                assertThat(build.get().failed()).isFalse();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(one.source("Issues")).hasSameTextualContentAs(two.source("Issues"));
    }

    @Test
    void generating_reaches_for_no_address() throws IOException {
        List<URI> reached = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                reached.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
        try {
            project.change("Issues of every repository.", "All issues.");
            assertThat(status()).isEqualTo(ConnectorOutcome.Status.WRITTEN);
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(reached).isEmpty();
    }

    private ConnectorOutcome.Status status() throws IOException {
        return project.generate().connectors().get(0).status();
    }
}
