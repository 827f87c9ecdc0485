package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SandboxMainTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static JsonNode get(String url) throws IOException {
        try (InputStream in = URI.create(url).toURL().openStream()) {
            return MAPPER.readTree(in);
        }
    }

    @Test
    void five_million_records_a_slice_fit_a_small_heap_and_answer_deep_pages() throws Exception {
        Process process = run("--definition", "octo", "--records", "issues=5000000", "--parents", "2");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = String.valueOf(out.readLine());
            String base = line.substring(line.indexOf("http://"));
            String name = get(base + "/orgs/x/repos").path(1).path("full_name").asText();
            String issues = base + "/repos/" + name + "/issues?per_page=100&sort=updated&direction=";
            post(base + "/_sandbox/advance");
            post(base + "/_sandbox/advance");
            long started = System.nanoTime();
            for (int page : new int[] {1, 49_000, 50_000, 50_400}) {
                assertThat(get(issues + "asc&page=" + page)).hasSize(100);
                assertThat(get(issues + "desc&page=" + page)).hasSize(100);
            }
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started))
                    .isLessThan(30);
            assertThat(get(base + "/_sandbox/counts").path("issues").asLong()).isEqualTo(2 * (5_000_000 + 2 * 25_001));
        } finally {
            process.destroy();
        }
    }

    private static void post(String url) throws Exception {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod("POST");
        assertThat(connection.getResponseCode()).isEqualTo(200);
    }

    @Test
    void wrong_arguments_end_with_status_2_and_a_hint() throws Exception {
        for (String[] arguments : List.of(
                new String[] {},
                new String[] {"--definition", "nobody"},
                new String[] {"--definition", "octo", "--records", "many"},
                new String[] {"--definition", "octo", "--colour", "red"},
                new String[] {"--definition"})) {
            Process process = run(arguments);
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(2);
            assertThat(output).contains("--help").doesNotContain("\tat ");
        }
    }
}
