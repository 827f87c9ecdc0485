package org.ipai.connectors.generator.image;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Pushes to real registries on this machine. */
class RegistryTest {

    private final Path folder;
    private final ImageProject project;

    RegistryTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        project = new ImageProject(folder);
    }

    @Test
    void images_are_pushed_over_tls_with_the_credentials_of_docker_login() throws Exception {
        try (LocalRegistry registry = LocalRegistry.closed(folder.resolve("registry"))) {
            assertArePushed(registry, dockerConfiguration(registry.address()));
        }
    }

    @Test
    void a_registry_on_this_machine_may_speak_plain_http() throws Exception {
        try (LocalRegistry registry = LocalRegistry.open(folder.resolve("registry"))) {
            assertArePushed(registry, Map.of());
        }
    }

    private void assertArePushed(LocalRegistry registry, Map<String, String> environment) throws Exception {
        List<PackagedImage> pushed = ImagePackaging.run(project.request(
                environment,
                new ImageTarget.Layout(project.layout()),
                new ImageTarget.Registry(registry.address() + "/acme")));
        for (PackagedImage image : pushed) {
            HttpResponse<String> manifest =
                    registry.get("acme/" + image.connector().repository() + "/manifests/1.0");
            assertThat(manifest.statusCode()).isEqualTo(200);
            assertThat(manifest.headers().firstValue("Docker-Content-Digest"))
                    .as("the same image as in the layout")
                    .hasValue(image.digest());
            assertThat(project.manifest(image).path("layers")).hasSize(4);
        }
    }

    @Test
    void without_credentials_the_registry_that_refuses_is_named() throws Exception {
        try (LocalRegistry registry = LocalRegistry.closed(folder.resolve("registry"))) {
            ImageRequest request = project.request(new ImageTarget.Registry(registry.address() + "/acme"));
            assertThatThrownBy(() -> ImagePackaging.run(request))
                    .isInstanceOf(ImageException.class)
                    .hasMessageContaining(registry.address())
                    .hasMessageContaining("Unauthorized");
        }
    }

    @Test
    void only_this_machine_is_spoken_to_in_plain_text() throws Exception {
        assertThat(JibDelivery.isLoopback(JibDelivery.reference("localhost:5000/a/b:1")))
                .isTrue();
        assertThat(JibDelivery.isLoopback(JibDelivery.reference("127.0.0.1:5000/a/b:1")))
                .isTrue();
        assertThat(JibDelivery.isLoopback(JibDelivery.reference("localhost.example.org/a/b:1")))
                .isFalse();
        assertThat(JibDelivery.isLoopback(JibDelivery.reference("a/b:1"))).isFalse();
    }

    @Test
    void a_name_that_no_registry_takes_is_refused() {
        assertThatThrownBy(() -> JibDelivery.reference("Not A Name"))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("'Not A Name' is not an image name");
    }

    private Map<String, String> dockerConfiguration(String registry) throws Exception {
        Path configuration = Files.createDirectories(folder.resolve("docker"));
        Files.writeString(
                configuration.resolve("config.json"),
                "{\"auths\": {\"" + registry + "\": {\"auth\": \"" + LocalRegistry.LOGIN + "\"}}}");
        return Map.of("DOCKER_CONFIG", configuration.toString());
    }
}
