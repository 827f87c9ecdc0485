package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * How full the buckets are of the hash map in which Java 25 keeps open jars by inode ({@code java.util.zip.ZipFile.Source.Key}). Once a
 * bucket holds more than eight, {@link java.util.HashMap} runs code that it does not run otherwise, and what that code resolved stays in
 * an archive of classes, which is then another one than on other disks.
 */
final class JarBuckets {

    /** The smallest table: what is apart here is apart in larger ones. */
    private static final int SMALLEST = 16;

    private final int[] filled = new int[SMALLEST];
    private final int most;

    /**
     * Empty buckets.
     *
     * @param jars how many there will be; to more than a hundred some bucket must hold more than eight
     */
    JarBuckets(int jars) {
        this.most = jars / SMALLEST + 2;
    }

    /** Takes a jar, unless its bucket is full already. */
    boolean take(Path jar) throws IOException {
        int bucket = bucket(jar);
        if (filled[bucket] >= most) {
            return false;
        }
        filled[bucket]++;
        return true;
    }

    private static int bucket(Path jar) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
        Object inode = attributes.fileKey();
        long time = StandardCharsets.UTF_8.hashCode()
                + attributes.lastModifiedTime().toMillis();
        int hash = Long.hashCode(time) + (inode == null ? jar.toFile().hashCode() : inode.hashCode());
        return (hash ^ hash >>> 16) & SMALLEST - 1;
    }
}
