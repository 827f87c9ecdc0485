package org.ipai.connectors.runtime.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.sandbox.data.DataSettings.NulCharacters;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandLineTest {

    @Test
    void arguments_become_settings(@TempDir Path folder) throws Exception {
        Path faults = Files.writeString(folder.resolve("faults.json"), "[{\"kind\":\"stall\",\"path\":\"/a*\"}]");
        CommandLine line =
                CommandLine.parse(("--definition octo --port 8123 --seed 9 --owner me --parents 4 --records 5"
                                + " --records issues=6 --new-parents 1 --token t --rate-limit 7/60 --missing-scope issues=repo"
                                + " --missing-parent 2 --add-field issues.mood=string --nul --faults " + faults)
                        .split(" "));
        SandboxSettings settings = line.settings();
        assertThat(line.definition().source()).isEqualTo("octo");
        assertThat(settings.port()).isEqualTo(8123);
        assertThat(settings.data().seed()).isEqualTo(9);
        assertThat(settings.data().records()).isEqualTo(Map.of("issues", 6L));
        assertThat(settings.data().nulCharacters()).isEqualTo(NulCharacters.SOMETIMES);
        assertThat(settings.token()).isEqualTo("t");
        assertThat(settings.rateLimit()).isEqualTo(RateLimit.of(7, Duration.ofSeconds(60)));
        assertThat(settings.missingScopes()).isEqualTo(Map.of("issues", "repo"));
        assertThat(settings.missingParents()).isEqualTo(Set.of(2L));
        assertThat(settings.addedFields()).hasSize(1);
        assertThat(settings.faults().requests()).containsExactly(RequestFault.of(RequestFault.Kind.STALL, "/a*"));
    }

    @Test
    void malformed_values_name_the_argument() {
        assertThatThrownBy(() -> CommandLine.parse(new String[] {"--rate-limit", "often"}))
                .hasMessageContaining("--rate-limit often");
        assertThatThrownBy(() -> CommandLine.parse(new String[] {"--port", "x"}))
                .hasMessageContaining("--port");
        assertThatThrownBy(() -> CommandLine.parse(new String[] {"--faults", "/no/such/file"}))
                .hasMessageContaining("/no/such/file");
    }
}
