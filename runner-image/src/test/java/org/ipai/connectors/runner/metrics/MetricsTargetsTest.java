package org.ipai.connectors.runner.metrics;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MetricsTargetsTest {

    @Test
    void without_variables_nothing_is_wanted() {
        assertThat(MetricsTargets.areWanted(Map.of("IPAI_METRICS_PORT", " "))).isFalse();
        assertThat(MetricsTargets.areWanted(Map.of("IPAI_METRICS_FILE", "x.prom")))
                .isTrue();
    }

    @Test
    void a_port_alone_is_open_to_all_and_an_address_wins() {
        assertThat(address(Map.of("IPAI_METRICS_PORT", "9464"))).isEqualTo(new InetSocketAddress(9464));
        assertThat(address(Map.of("IPAI_METRICS_PORT", "9464", "IPAI_METRICS_ADDRESS", "127.0.0.1:9465")))
                .hasToString("/127.0.0.1:9465");
        assertThat(address(Map.of("IPAI_METRICS_ADDRESS", "[::1]:9465")))
                .satisfies(address ->
                        assertThat(address.getAddress().isLoopbackAddress()).isTrue());
    }

    private static InetSocketAddress address(Map<String, String> environment) {
        return Objects.requireNonNull(MetricsTargets.of(environment).address());
    }

    @Test
    void file_and_gateway_are_taken_as_they_are() {
        MetricsTargets targets = MetricsTargets.of(
                Map.of("IPAI_METRICS_FILE", "/var/m/ipai.prom", "IPAI_PUSHGATEWAY_URL", "http://push:9091/base"));
        assertThat(targets.address()).isNull();
        assertThat(targets.file()).isEqualTo(Path.of("/var/m/ipai.prom"));
        assertThat(targets.pushgateway()).isEqualTo(URI.create("http://push:9091/base"));
    }

    @ParameterizedTest
    @CsvSource({
        "IPAI_METRICS_PORT, http, is 'http'; use a port such as 9464",
        "IPAI_METRICS_PORT, 70000, is '70000'; use a port such as 9464",
        "IPAI_METRICS_ADDRESS, host:, is 'host:'; use a port such as 9464",
        "IPAI_PUSHGATEWAY_URL, push:9091, is no URL of a Pushgateway",
        "IPAI_PUSHGATEWAY_URL, http://user:pass@push:9091, is no URL of a Pushgateway"
    })
    void what_is_wrong_is_named_with_a_way_out(String variable, String value, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricsTargets.of(Map.of(variable, value)))
                .withMessageStartingWith(variable + " " + problem)
                .withMessageNotContaining("pass@");
    }
}
