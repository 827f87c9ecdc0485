package org.ipai.connectors.generator.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
        List<PackagedImage> pushed = ImagePackaging.run(
                project.request(environment, new ImageTarget.Layout(project.layout()), inside(registry)));
        for (PackagedImage image : pushed) {
            HttpResponse<String> manifest =
                    registry.get("acme/" + image.connector().repository() + "/manifests/1.0");
            assertThat(manifest.statusCode()).isEqualTo(200);
            assertThat(manifest.headers().firstValue("Docker-Content-Digest"))
                    .as("the same image as in the layout")
                    .hasValue(image.digest());
            assertThat(project.manifest(image).path("layers")).hasSize(4);
        }
        ImageRequest again = project.request(environment, inside(registry));
        assertThat(ImagePackaging.run(again))
                .as("other targets, so they are looked at anew")
                .extracting(PackagedImage::digest)
                .isEqualTo(pushed.stream().map(PackagedImage::digest).toList());
        assertThat(ImagePackaging.run(again))
                .as("the registry has them")
                .extracting(PackagedImage::work)
                .containsOnly(PackagedImage.Work.UP_TO_DATE);
        for (PackagedImage image : pushed) {
            assertHasItsBill(registry, image);
        }
    }

    /** Debian's registry lists no attachments itself, as most do not, so they are listed under a tag. */
    private static void assertHasItsBill(LocalRegistry registry, PackagedImage image) throws Exception {
        String repository = "acme/" + image.connector().repository();
        JsonNode index =
                json(registry.get(repository + "/manifests/" + image.digest().replace(':', '-')));
        assertThat(index.path("manifests")).hasSize(1);
        assertThat(index.at("/manifests/0/artifactType").asText()).isEqualTo("application/vnd.cyclonedx+json");
        JsonNode attached = json(registry.get(
                repository + "/manifests/" + index.at("/manifests/0/digest").asText()));
        assertThat(attached.at("/subject/digest").asText()).isEqualTo(image.digest());
        JsonNode bill = json(registry.get(
                repository + "/blobs/" + attached.at("/layers/0/digest").asText()));
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.at("/metadata/component/name").asText())
                .isEqualTo(image.connector().repository());
        assertThat(bill.path("components"))
                .extracting(part -> part.path("purl").asText())
                .contains("pkg:maven/org.other/reader@1.2?type=jar");
    }

    @Test
    void what_others_attached_to_an_image_stays_listed() throws Exception {
        try (LocalRegistry registry = LocalRegistry.open(folder.resolve("registry"))) {
            PackagedImage shelf = ImagePackaging.run(project.request(new ImageTarget.Layout(project.layout())))
                    .get(1);
            String signature =
                    "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.index.v1+json\",\"manifests\":[]"
                            + ",\"artifactType\":\"application/vnd.example.signature\"}";
            String tag = "acme/ipai_connector_shelf/manifests/" + shelf.digest().replace(':', '-');
            registry.put(tag, "application/vnd.oci.image.index.v1+json", signature);
            ImagePackaging.run(project.request(inside(registry)));
            JsonNode index = json(registry.get(tag));
            assertThat(index.path("artifactType").asText()).isEqualTo("application/vnd.example.signature");
            assertThat(index.path("manifests")).hasSize(1);
        }
    }

    private static ImageTarget inside(LocalRegistry registry) {
        return new ImageTarget.Registry(registry.address() + "/acme");
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void without_credentials_the_registry_that_refuses_is_named() throws Exception {
        try (LocalRegistry registry = LocalRegistry.closed(folder.resolve("registry"))) {
            ImageRequest request = project.request(inside(registry));
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
