package org.ipai.connectors.generator.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ipai.connectors.generator.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryNamesTest {

    @ParameterizedTest
    @MethodSource("org.ipai.connectors.generator.sql.Queries#sound")
    void accuses_no_query_that_is_sound(String query) {
        assertThat(QueryNames.missing(query, Queries.TABLES)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.ipai.connectors.generator.sql.Queries#sound")
    void understands_sound_queries_so_that_a_fault_would_be_found(String query) {
        String faulty = "select 1 from (" + query + "\n) q, github_issues sought where sought.nothing = 1";
        assertThat(QueryNames.missing(faulty, Queries.TABLES))
                .extracting(MissingName::name)
                .containsExactly("nothing");
    }

    @Test
    void names_what_is_missing_and_where() throws IOException {
        String report = Queries.faulty()
                .map(query -> query + "\n"
                        + QueryNames.missing(query, Queries.TABLES).stream()
                                .map(QueryNamesTest::line)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        Recording.check(Path.of("src/test/resources/org/ipai/connectors/generator/sql/missing.txt"), report);
    }

    private static String line(MissingName name) {
        return "    " + name.line() + ":" + name.column() + " " + name.kind() + " " + name.name()
                + (name.table().isEmpty() ? "" : " of " + name.table()) + "\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select missing from github_issues for_system_time as of 1",
                "select missing, xmlelement(name foo) from github_issues",
                "select missing ~ operator(pg_catalog.+) id from github_issues",
                "insert into x select missing from github_issues",
                "select missing, (a",
                "select missing from github_issues i, rows from (f(1)) x",
                "select missing from github_issues, unnest(labels)",
                "select missing from github_issues, other_table",
                "",
                "select"
            })
    void says_nothing_of_what_it_does_not_understand(String query) {
        assertThat(QueryNames.missing(query, Queries.TABLES)).isEmpty();
    }

    @Test
    void counts_characters_and_lines_as_editors_do() {
        String query = "-- \uD83D\uDE00 a comment\nselect '\uD83D\uDE00',\ttitel\nfrom github_issues";
        assertThat(QueryNames.missing(query, Queries.TABLES)).singleElement().satisfies(name -> {
            assertThat(name.line()).isEqualTo(2);
            assertThat(name.column()).isEqualTo(13);
        });
    }

    @Test
    void reads_texts_of_any_length() {
        String text = "'" + "it''s ".repeat(50_000) + "'";
        String query = "select " + text + ", e" + text + ", " + "-".repeat(9) + "\n" + "+".repeat(50_000)
                + " titel from github_issues";
        assertThat(QueryNames.missing(query, Queries.TABLES))
                .extracting(MissingName::name)
                .containsExactly("titel");
    }

    @Test
    void refuses_to_dig_without_end() {
        String query = "select " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + " from github_issues";
        assertThat(QueryNames.missing(query, Queries.TABLES)).isEqualTo(List.of());
    }
}
