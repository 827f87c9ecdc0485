package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** An image as tar files, one for each platform, each of which is made once however many targets take it. */
final class ImageTarballs implements AutoCloseable {

    private final Path folder;
    private final Writer writer;
    private final Map<String, Written> written = new HashMap<>();
    private final Set<Path> temporary = new HashSet<>();

    /**
     * The files of an image.
     *
     * @param folder where files are that no target keeps, until this is closed
     * @param writer makes a file
     */
    ImageTarballs(Path folder, Writer writer) {
        this.folder = folder;
        this.writer = writer;
    }

    /** Makes an image of one platform. */
    interface Writer {

        /** Returns the digest of the image's manifest. */
        String write(String platform, Path file) throws ImageException, InterruptedException;
    }

    /** Where the image of a platform is for now. */
    Path file(String platform) throws ImageException, InterruptedException {
        Written known = written.get(platform);
        if (known != null) {
            return known.file();
        }
        Path file = folder.resolve(platform.replace('/', '-') + ".tar");
        temporary.add(file);
        write(platform, file);
        return file;
    }

    /**
     * Puts the image of a platform where it stays.
     *
     * @return digest of its manifest
     */
    String keep(String platform, Path file) throws IOException, ImageException, InterruptedException {
        Written known = written.get(platform);
        if (known == null) {
            return write(platform, file);
        }
        if (temporary.remove(known.file())) {
            Files.move(known.file(), file, StandardCopyOption.REPLACE_EXISTING);
            written.put(platform, new Written(file, known.digest()));
        } else {
            Files.copy(known.file(), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return known.digest();
    }

    private String write(String platform, Path file) throws ImageException, InterruptedException {
        String digest = writer.write(platform, file);
        written.put(platform, new Written(file, digest));
        return digest;
    }

    /** Deletes what no target keeps. */
    @Override
    public void close() throws IOException {
        for (Path file : temporary) {
            Files.deleteIfExists(file);
        }
    }

    private record Written(Path file, String digest) {}
}
