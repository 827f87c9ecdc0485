package org.ipai.connectors.generator.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.ipai.connectors.generator.image.PackagedImage.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Makes images for real, from the JDK that runs the tests. */
@EnabledOnOs(OS.LINUX)
class ImagePackagingTest {

    /**
     * Three shared layers and the empty configuration of what is attached; of each of two images its own layer, its configuration and
     * its manifest, and its bill and the manifest of that.
     */
    private static final int BLOBS = 3 + 1 + 2 * 5;

    private final Path folder;
    private final ImageProject project;
    private final ImageTarget layout;

    ImagePackagingTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        project = new ImageProject(folder.resolve("one"));
        layout = new ImageTarget.Layout(project.layout());
    }

    @Test
    void the_same_inputs_in_another_folder_give_the_same_digests() throws Exception {
        List<PackagedImage> here = ImagePackaging.run(project.request(layout));
        ImageProject other = new ImageProject(folder.resolve("another/folder"));
        List<PackagedImage> there = ImagePackaging.run(other.request(new ImageTarget.Layout(other.layout())));
        assertThat(there).extracting(PackagedImage::digest).isEqualTo(digests(here));
        assertThat(digests(here)).doesNotHaveDuplicates();
    }

    @Test
    void connectors_share_all_layers_but_the_last() throws Exception {
        List<PackagedImage> made = ImagePackaging.run(project.request(layout));
        List<String> attic = project.layers(made.get(0));
        List<String> shelf = project.layers(made.get(1));
        assertThat(attic.subList(0, 3)).isEqualTo(shelf.subList(0, 3));
        assertThat(attic.get(3)).isNotEqualTo(shelf.get(3));
        assertThat(project.blobs()).isEqualTo(BLOBS);
    }

    @Test
    void an_image_holds_no_other_connector_and_no_sandbox() throws Exception {
        List<PackagedImage> made = ImagePackaging.run(project.request(layout));
        Path layer = project.blobFile(project.layers(made.get(1)).get(3));
        assertThat(entries(layer)).contains("app/connector.jar", "usr/local/share/sbom/ipai_connector_shelf.cdx.json");
        assertThat(jarEntries(folder.resolve("one/work/shelf/connector.jar")))
                .containsExactlyInAnyOrder(
                        "META-INF/services/org.ipai.connectors.runtime.connector.SourceConnector",
                        "org/example/Common.class",
                        "org/example/shelf/ShelfConnector.class");
    }

    @Test
    void what_has_not_changed_is_not_made_again() throws Exception {
        ImagePackaging.run(project.request(layout));
        List<PackagedImage> again = ImagePackaging.run(project.request(layout));
        assertThat(again).extracting(PackagedImage::work).containsOnly(Work.UP_TO_DATE);
        project.write("classes/org/example/shelf/ShelfConnector.class", "a better shelf");
        List<PackagedImage> changed = ImagePackaging.run(project.request(layout));
        assertThat(changed).extracting(PackagedImage::work).containsExactly(Work.UP_TO_DATE, Work.MADE);
        assertThat(project.layers(changed.get(1)).subList(0, 3))
                .isEqualTo(project.layers(again.get(0)).subList(0, 3));
        assertThat(project.blobs()).as("blobs of the image before are gone").isEqualTo(BLOBS);
    }

    @Test
    void a_file_holds_the_same_image_as_the_layout_alone_and_together_in_either_order() throws Exception {
        List<PackagedImage> inLayout = ImagePackaging.run(project.request(layout));
        ImageTarget files = new ImageTarget.Tarballs(folder.resolve("files"));
        List<PackagedImage> inFiles = ImagePackaging.run(project.request(files));
        assertThat(inFiles).extracting(PackagedImage::digest).isEqualTo(digests(inLayout));
        assertThat(folder.resolve("files/ipai_connector_shelf.tar")).isNotEmptyFile();
        for (ImageRequest both : List.of(project.request(layout, files), project.request(files, layout))) {
            Folders.delete(project.layout());
            List<PackagedImage> inBoth = ImagePackaging.run(both);
            assertThat(inBoth).extracting(PackagedImage::work).containsOnly(Work.MADE);
            assertThat(digests(inBoth)).isEqualTo(digests(inLayout));
            String shelf = inBoth.get(1).digest();
            assertThat(project.blobFile(shelf)).isNotEmptyFile();
            assertThat(entryNames(Files.newInputStream(folder.resolve("files/ipai_connector_shelf.tar"))))
                    .contains("blobs/sha256/" + shelf.substring("sha256:".length()));
            assertThat(folder.resolve("one/work/shelf")).isDirectoryNotContaining("glob:**.tar");
        }
    }

    @Test
    void an_image_that_was_deleted_is_made_again() throws Exception {
        String digest = ImagePackaging.run(project.request(layout)).get(0).digest();
        Folders.delete(project.layout());
        PackagedImage again = ImagePackaging.run(project.request(layout)).get(0);
        assertThat(again.work()).isEqualTo(Work.MADE);
        assertThat(again.digest()).isEqualTo(digest);
    }

    @Test
    void an_image_says_what_it_is_and_runs_as_nobody() throws Exception {
        PackagedImage shelf = ImagePackaging.run(project.request(layout)).get(1);
        JsonNode configuration = project.configuration(shelf).path("config");
        assertThat(configuration.path("User").asText()).isEqualTo("65532:65532");
        assertThat(configuration.path("Entrypoint").path(0).asText()).isEqualTo("/opt/java/bin/java");
        JsonNode labels = configuration.path("Labels");
        assertThat(labels.path("org.opencontainers.image.revision").asText()).isEqualTo("c0ffee");
        assertThat(labels.path("org.opencontainers.image.version").asText()).isEqualTo("1.0");
        assertThat(labels.path("org.ipai.connector.source_type").asText()).isEqualTo("shelf");
        assertThat(labels.path("org.ipai.connector.spec_sha256").asText()).isEqualTo("5e1f");
    }

    @Test
    void the_lowest_layer_has_no_shell_and_names_its_packages() throws Exception {
        PackagedImage shelf = ImagePackaging.run(project.request(layout)).get(1);
        List<String> names = entries(project.blobFile(project.layers(shelf).get(0)));
        assertThat(names).contains("opt/java/bin/java", "etc/passwd", "etc/os-release");
        assertThat(names).noneMatch(name -> name.endsWith("/sh") || name.endsWith("/bash"));
        if (Files.isExecutable(Path.of("/usr/bin/dpkg-query"))) {
            assertThat(names).contains("var/lib/dpkg/status.d/libc6");
        }
    }

    @Test
    void the_bill_of_materials_stands_beside_the_image_too() throws Exception {
        List<PackagedImage> made = ImagePackaging.run(project.request(layout));
        for (PackagedImage image : made) {
            List<String> attached = new OciLayout(project.layout()).attachments(image.digest());
            assertThat(attached).hasSize(1);
            String bill = project.layers(attached.get(0)).get(0);
            assertThat(Files.readString(project.blobFile(bill)))
                    .contains("CycloneDX", image.connector().repository());
        }
    }

    @Test
    void a_connector_that_is_not_compiled_is_named() throws Exception {
        Files.delete(folder.resolve("one/classes/org/example/attic/AtticConnector.class"));
        ImageRequest request = project.request(layout);
        assertThatThrownBy(() -> ImagePackaging.run(request))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("connector attic is not compiled")
                .hasMessageContaining("bind the goal generate");
    }

    private static List<String> digests(List<PackagedImage> images) {
        return images.stream().map(PackagedImage::digest).toList();
    }

    private static List<String> entries(Path layer) throws Exception {
        return entryNames(new GZIPInputStream(Files.newInputStream(layer)));
    }

    private static List<String> entryNames(InputStream file) throws Exception {
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(file)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static List<String> jarEntries(Path jar) throws Exception {
        try (java.util.jar.JarFile file = new java.util.jar.JarFile(jar.toFile())) {
            return file.stream().map(java.util.zip.ZipEntry::getName).toList();
        }
    }
}
