package org.ipai.connectors.generator.image;

import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The layers that all images of a project have.
 *
 * @param layers from the lowest
 * @param key what they are made from
 * @param java command that starts Java in the image
 * @param platforms such as {@code linux/amd64}
 * @param isFixed whether what is below them is always the same; false of a base named by a tag, which can be moved
 */
record SharedLayers(List<FileEntriesLayer> layers, String key, String java, Set<String> platforms, boolean isFixed) {

    SharedLayers {
        layers = List.copyOf(layers);
        platforms = Set.copyOf(platforms);
    }

    static SharedLayers make(ImageRequest request) throws IOException, ImageException, InterruptedException {
        Path work = request.workFolder();
        Fingerprint libraries = new Fingerprint();
        for (Library library : request.libraries()) {
            libraries.add(library.fileName()).add(library.jar());
        }
        String librariesKey = libraries.value();
        if (request.base() instanceof BaseImage.Named named) {
            Path arguments = arguments(request, null, List.of());
            List<FileEntriesLayer> layers = new ArrayList<>();
            addLibraries(request, arguments, null, layers);
            String key = new Fingerprint()
                    .add(named.toString())
                    .add(librariesKey)
                    .add(arguments)
                    .value();
            return new SharedLayers(layers, key, "java", named.platforms(), named.isFixed());
        }
        return linked(request, ((BaseImage.Linked) request.base()).java(), librariesKey, work);
    }

    private static SharedLayers linked(ImageRequest request, JavaHome java, String librariesKey, Path work)
            throws IOException, ImageException, InterruptedException {
        RootFilesystem files = new RootFilesystem(java, request.settings().javaModules());
        Path root = Folders.kept(work, "root", files.key(), files::make);
        Path archive = archive(request, java, root, librariesKey);
        Path arguments = arguments(request, archive, JavaArguments.nativeAccess(java));
        List<FileEntriesLayer> layers = new ArrayList<>(List.of(ImageLayers.system(root)));
        addLibraries(request, arguments, archive, layers);
        Fingerprint key = new Fingerprint().add(files.key()).add(librariesKey).add(arguments);
        if (archive != null) {
            key.add(archive);
        }
        return new SharedLayers(
                layers, key.value(), "/" + RootFilesystem.JAVA + "/bin/java", Set.of(java.platform()), true);
    }

    private static @Nullable Path archive(ImageRequest request, JavaHome java, Path root, String librariesKey)
            throws IOException, ImageException, InterruptedException {
        boolean wanted = switch (request.settings().archive()) {
            case NEVER -> false;
            case ALWAYS -> true;
            case REPEATABLE -> ClassArchive.isRepeatable(java);
        };
        if (!wanted) {
            return null;
        }
        String key = new Fingerprint()
                .add(root.getFileName().toString())
                .add(librariesKey)
                .value();
        ClassArchive archive = new ClassArchive(root.resolve(RootFilesystem.JAVA), java, request.libraries());
        Path folder = Folders.kept(request.workFolder(), "archive", key, target -> {
            Path staged = Files.createDirectories(target.resolve("app"));
            Optional<Path> made = archive.make(staged);
            if (made.isPresent()) {
                Files.move(made.get(), target.resolve(JavaArguments.ARCHIVE));
            }
            Folders.delete(staged);
        });
        Path file = folder.resolve(JavaArguments.ARCHIVE);
        return Files.isRegularFile(file) ? file : null;
    }

    private static Path arguments(ImageRequest request, @Nullable Path archive, List<String> nativeAccess)
            throws IOException {
        Path file = Files.createDirectories(request.workFolder()).resolve("java.args");
        Files.writeString(file, JavaArguments.text(request.libraries(), archive != null, nativeAccess));
        return file;
    }

    private static void addLibraries(
            ImageRequest request, Path arguments, @Nullable Path archive, List<FileEntriesLayer> layers)
            throws IOException {
        Path empty = Files.createDirectories(request.workFolder().resolve("empty"));
        layers.add(ImageLayers.libraries(request.libraries()));
        layers.add(ImageLayers.runtime(request.libraries(), arguments, archive, empty));
    }
}
