package org.ipai.connectors.runner;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of classes that goes into the archive of images. */
class StartupClassesTest {

    private static final String LIST = "META-INF/ipai/startup-classes.list";

    /** The first that the verifier of today checks, of Java 6. */
    private static final int VERIFIED = 50;

    /** By itself, or within a method's descriptor. */
    private static final Pattern CLASS =
            Pattern.compile("(?<= )[\\w$]+(?:/[\\w$]+)+(?= )|(?<=L)[\\w$]+(?:/[\\w$]+)+(?=;)");

    /**
     * To archive a lambda, Java links the classes that it names, and leaves older ones out once they are linked; but not their methods,
     * with the addresses that they had in memory, so that no archive is like another.
     */
    @Test
    void lambdas_name_no_class_in_a_format_that_archives_leave_out() throws IOException {
        List<String> lambdas =
                list().lines().filter(line -> line.startsWith("@lambda-proxy")).toList();
        assertThat(lambdas).hasSizeGreaterThan(500);
        SortedSet<String> classes = new TreeSet<>();
        lambdas.forEach(line -> CLASS.matcher(line).results().forEach(result -> classes.add(result.group())));
        for (String name : classes) {
            assertThat(version(name)).as(name).isGreaterThanOrEqualTo(VERIFIED);
        }
    }

    private static String list() throws IOException {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int version(String name) throws IOException {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
            assertThat(in).as(name).isNotNull();
            DataInputStream data = new DataInputStream(in);
            data.readInt();
            data.readUnsignedShort();
            return data.readUnsignedShort();
        }
    }
}
