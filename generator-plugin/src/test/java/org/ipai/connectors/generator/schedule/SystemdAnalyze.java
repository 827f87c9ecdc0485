package org.ipai.connectors.generator.schedule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The judge of timers and services that comes with systemd. */
public final class SystemdAnalyze {

    private SystemdAnalyze() {}

    /** What it prints, errors included; the test is skipped where it is not installed. */
    public static Judgement run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("systemd-analyze"));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put("TZ", "UTC");
            builder.environment().put("SYSTEMD_COLORS", "0");
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Judgement(process.waitFor(), output);
        } catch (IOException e) {
            return Assumptions.abort(
                    "no systemd-analyze here (apt-get install systemd): timers and services not checked");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How it ended, and what it said. */
    public record Judgement(int code, String output) {}
}
