package org.ipai.connectors.generator.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.generator.image.PackagedImage.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Images that stand upon one that the user names, in a real registry on this machine. */
class NamedBaseTest {

    private static final String AMD64 = "linux/amd64";
    private static final String ARM64 = "linux/arm64";

    private final Path folder;
    private final ImageProject project;

    NamedBaseTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        project = new ImageProject(folder.resolve("project"));
    }

    @Test
    void an_image_has_every_platform_that_is_asked_for_in_the_layout_and_in_a_registry() throws Exception {
        try (LocalRegistry registry = LocalRegistry.open(folder.resolve("registry"))) {
            String base = push(registry, "java:21", "one", AMD64, ARM64);
            PackagedImage shelf = shelf(project.request(
                    named(base, AMD64, ARM64), new ImageTarget.Layout(project.layout()), inside(registry)));
            JsonNode index = project.manifest(shelf);
            assertThat(index.path("manifests"))
                    .extracting(each -> each.at("/platform/architecture").asText())
                    .containsExactly("amd64", "arm64");
            List<List<String>> layers = new ArrayList<>();
            for (JsonNode manifest : index.path("manifests")) {
                layers.add(project.layers(manifest.path("digest").asText()));
            }
            assertThat(layers.get(0))
                    .as("the base's and three above it")
                    .hasSize(4)
                    .isEqualTo(layers.get(1));
            assertThat(registry.get("acme/ipai_connector_shelf/manifests/" + shelf.digest())
                            .statusCode())
                    .as("the index in the registry is the layout's")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_base_keeps_its_environment_and_the_image_its_own_start() throws Exception {
        try (LocalRegistry registry = LocalRegistry.open(folder.resolve("registry"))) {
            String base = push(registry, "java:21", "one", AMD64);
            PackagedImage shelf = shelf(project.request(named(base, AMD64), new ImageTarget.Layout(project.layout())));
            JsonNode configuration = project.configuration(shelf).path("config");
            assertThat(configuration.path("Env"))
                    .extracting(JsonNode::asText)
                    .contains("PATH=/opt/java/bin", "IPAI_LAKEHOUSE=/data/lakehouse");
            assertThat(configuration.path("User").asText()).isEqualTo("65532:65532");
            assertThat(configuration.path("Entrypoint"))
                    .extracting(JsonNode::asText)
                    .startsWith("java", "@/app/java.args");
        }
    }

    @Test
    void a_platform_that_the_base_does_not_have_is_named() throws Exception {
        try (LocalRegistry registry = LocalRegistry.open(folder.resolve("registry"))) {
            String base = push(registry, "java:21", "one", AMD64, ARM64);
            ImageRequest request =
                    project.request(named(base, AMD64, "linux/s390x"), new ImageTarget.Layout(project.layout()));
            assertThatThrownBy(() -> ImagePackaging.run(request))
                    .isInstanceOf(ImageException.class)
                    .hasMessageContaining(base)
                    .hasMessageContaining("s390x")
                    .hasMessageContaining("ipai.platforms");
        }
    }

    @Test
    void a_base_that_is_not_there_is_named() throws Exception {
        try (LocalRegistry registry = LocalRegistry.open(folder.resolve("registry"))) {
            String base = registry.address() + "/base/java:99";
            ImageRequest request = project.request(named(base, AMD64), new ImageTarget.Layout(project.layout()));
            assertThatThrownBy(() -> ImagePackaging.run(request))
                    .isInstanceOf(ImageException.class)
                    .hasMessageContaining(base);
        }
    }

    @Test
    void a_base_that_was_pushed_again_under_its_tag_is_taken_and_one_named_by_digest_stays() throws Exception {
        try (LocalRegistry registry = LocalRegistry.open(folder.resolve("registry"))) {
            ImageTarget layout = new ImageTarget.Layout(project.layout());
            String tagged = push(registry, "java:21", "one", AMD64);
            PackagedImage before = shelf(project.request(named(tagged, AMD64), layout));
            push(registry, "java:21", "two", AMD64);
            PackagedImage after = shelf(project.request(named(tagged, AMD64), layout));
            assertThat(after.digest()).isNotEqualTo(before.digest());
            String digest = registry.get("base/java/manifests/21")
                    .headers()
                    .firstValue("Docker-Content-Digest")
                    .orElseThrow();
            BaseImage pinned = named(registry.address() + "/base/java@" + digest, AMD64);
            PackagedImage first = shelf(project.request(pinned, layout));
            assertThat(first.digest()).isEqualTo(after.digest());
            assertThat(shelf(project.request(pinned, layout)).work()).isEqualTo(Work.UP_TO_DATE);
        }
    }

    private static BaseImage named(String reference, String... platforms) {
        return new BaseImage.Named(reference, new LinkedHashSet<>(List.of(platforms)));
    }

    private static ImageTarget inside(LocalRegistry registry) {
        return new ImageTarget.Registry(registry.address() + "/acme");
    }

    private static PackagedImage shelf(ImageRequest request) throws Exception {
        return ImagePackaging.run(request).get(1);
    }

    /** Pushes an image whose Java is a text, and returns its reference. */
    private String push(LocalRegistry registry, String name, String content, String... platforms) throws Exception {
        String reference = registry.address() + "/base/" + name;
        Set<Platform> all = new LinkedHashSet<>();
        for (String platform : platforms) {
            all.add(new Platform(platform.substring(platform.indexOf('/') + 1), "linux"));
        }
        Path java = Files.writeString(folder.resolve("java"), content);
        Jib.fromScratch()
                .setFormat(ImageFormat.Docker)
                .setPlatforms(all)
                .setEnvironment(Map.of("PATH", "/opt/java/bin"))
                .addFileEntriesLayer(FileEntriesLayer.builder()
                        .addEntry(java, AbsoluteUnixPath.get("/opt/java/bin/java"))
                        .build())
                .containerize(Containerizer.to(RegistryImage.named(reference))
                        .setAllowInsecureRegistries(true)
                        .setApplicationLayersCache(folder.resolve("cache"))
                        .setBaseImageLayersCache(folder.resolve("cache")));
        return reference;
    }
}
