package org.ipai.connectors.generator.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Plants secrets in repositories of its own. They are put together here, so that this file holds none. */
@DisabledOnOs(OS.WINDOWS)
class CheckSecretsTest {

    private static final Path SCRIPT = Path.of("../ci/check-secrets").toAbsolutePath();
    private static final String GITHUB_TOKEN = "ghp" + "_" + "a1B2c3".repeat(6);

    private record Result(int code, String output) {}

    private final Path folder;

    CheckSecretsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "GitHub token, ghp_, a1B2c3, 6",
        "GitHub token, github_pat_, 11ABCDEFG0_, 5",
        "GitLab token, glpat-, a1B2c3D4e5, 2",
        "AWS access key, AKIA, A1B2C3D4, 2",
        "AWS secret key, AWS_SECRET_ACCESS_KEY=, a1B2c3D4, 5",
        "Google API key, AIza, a1B2c3D, 5",
        "Google OAuth token, ya29., a1B2c3D4e5, 2",
        "private key, '-----BEGIN ', RSA PRIVATE KEY-----, 1",
        "private key, '-----BEGIN ', PRIVATE KEY-----, 1",
        "Slack token, xoxb-, 1234567890, 2",
        "Slack webhook, https://hooks.slack.com/services/T0A1/B0A1/, a1B2c3D4e5, 2",
        "JSON web token, eyJ, hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0x.c2lnbmF0dXJl, 1",
        "DigitalOcean token, dop_v1_, 0a1b2c3d, 8",
        "Vercel token, vcp_, a1B2c3D4, 3",
        "Supabase key, sbp_, 0a1b2c3d, 5",
        "Supabase key, sb_secret_, a1B2c3D4e5, 2",
        "Stripe key, sk_live_, a1B2c3D4, 2",
        "npm token, npm_, a1B2c3D4e, 4"
    })
    void a_planted_secret_is_named_by_file_and_line(String kind, String prefix, String part, int times)
            throws IOException, InterruptedException {
        String secret = prefix + part.repeat(times);
        track("src/some file.yaml", "first line\ntoken: \"" + secret + "\"\n");
        Result result = check();
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output())
                .contains("src/some file.yaml:2: looks like a secret: " + kind)
                .doesNotContain(secret);
    }

    @Test
    void every_place_is_named() throws IOException, InterruptedException {
        track("a.txt", GITHUB_TOKEN + "\n\n" + GITHUB_TOKEN);
        track("b.txt", "x=" + GITHUB_TOKEN);
        assertThat(check().output()).contains("a.txt:1: ", "a.txt:3: ", "b.txt:1: ");
    }

    @Test
    void files_that_are_not_tracked_do_not_count() throws IOException, InterruptedException {
        track("README.md", "fine");
        Files.writeString(folder.resolve(".env"), GITHUB_TOKEN);
        assertThat(check()).isEqualTo(new Result(0, ""));
    }

    @Test
    void without_git_all_but_build_outputs_count() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/log.txt"), GITHUB_TOKEN);
        assertThat(check()).isEqualTo(new Result(0, ""));
        Files.writeString(folder.resolve("config.yaml"), GITHUB_TOKEN);
        assertThat(check().output()).startsWith("config.yaml:1: looks like a secret: GitHub token\n");
    }

    @Test
    void what_only_begins_like_a_secret_is_none() throws IOException, InterruptedException {
        track("a.txt", "ghp_literal AKIA xoxb- eyJhbGciOiJIUzI1NiJ9 do_v1_ sbp_short my" + GITHUB_TOKEN);
        assertThat(check()).isEqualTo(new Result(0, ""));
    }

    private Result check() throws IOException, InterruptedException {
        return run(List.of(SCRIPT.toString(), folder.toString()));
    }

    private void track(String file, String text) throws IOException, InterruptedException {
        if (!Files.exists(folder.resolve(".git"))) {
            assertThat(run(List.of("git", "init", "-q")).code()).isZero();
        }
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        assertThat(run(List.of("git", "add", file)).code()).isZero();
    }

    private Result run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // In a hook Git points its children to the repository that the hook is of.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
