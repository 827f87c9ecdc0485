package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * A JDK from which an image's Java runtime is linked.
 *
 * @param folder its home
 * @param version such as {@code 17.0.15}
 * @param vendorVersion what tells two builds of a version apart; may be empty
 * @param platform such as {@code linux/amd64}
 */
public record JavaHome(Path folder, String version, String vendorVersion, String platform) {

    private static final int OLDEST = 17;

    /**
     * Looks at a JDK.
     *
     * @throws ImageException if it is not one, or images cannot be made from it
     */
    public static JavaHome of(Path folder) throws ImageException {
        Path release = folder.resolve("release");
        if (!Files.isExecutable(folder.resolve("bin/jlink")) || !Files.isRegularFile(release)) {
            throw new ImageException(folder + " is not a JDK with jlink; name one of version " + OLDEST
                    + " or newer with ipai.imageJavaHome, or a base image with ipai.baseImage");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(release, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new ImageException(release + " cannot be read: " + e.getMessage(), e);
        }
        JavaHome home = new JavaHome(
                folder,
                value(properties, "JAVA_VERSION"),
                value(properties, "IMPLEMENTOR_VERSION") + " " + value(properties, "SOURCE"),
                os(properties) + "/" + architecture(value(properties, "OS_ARCH")));
        home.requireUsable();
        return home;
    }

    private void requireUsable() throws ImageException {
        if (!platform.startsWith("linux/")) {
            throw new ImageException("the JDK in " + folder + " is for " + platform
                    + ", and images need one for Linux; name a base image with ipai.baseImage");
        }
        if (feature() < OLDEST) {
            throw new ImageException("the JDK in " + folder + " is version " + version + "; images need " + OLDEST
                    + " or newer: name another with ipai.imageJavaHome");
        }
    }

    /** The feature version, such as 17. */
    int feature() {
        return Integer.parseInt(version.split("[^0-9]", 2)[0]);
    }

    private static String os(Properties properties) {
        return value(properties, "OS_NAME").toLowerCase(Locale.ROOT);
    }

    private static String architecture(String name) {
        return switch (name) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }

    private static String value(Properties properties, String key) {
        return properties.getProperty(key, "").replace("\"", "").strip();
    }
}
