package org.ipai.connectors.generator.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Queries as authors write them, over two tables. */
final class Queries {

    static final Map<String, List<String>> TABLES = Map.of(
            "github_issues",
            List.of(
                    "id",
                    "title",
                    "body",
                    "state",
                    "user",
                    "labels",
                    "reactions",
                    "created_at",
                    "updated_at",
                    "closed_at",
                    "repository_id",
                    "_emitted_at",
                    "_source"),
            "github_repositories",
            List.of("id", "full_name", "owner", "archived"));

    private static final Path FOLDER = Path.of("src/test/resources/org/ipai/connectors/generator/sql");

    private Queries() {}

    static Stream<String> sound() throws IOException {
        return split("sound.sql");
    }

    static Stream<String> faulty() throws IOException {
        return split("faulty.sql");
    }

    private static Stream<String> split(String file) throws IOException {
        return Arrays.stream(Files.readString(FOLDER.resolve(file)).split(";\\n"));
    }
}
