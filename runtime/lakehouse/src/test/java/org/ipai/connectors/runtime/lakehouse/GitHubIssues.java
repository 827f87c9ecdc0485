package org.ipai.connectors.runtime.lakehouse;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.record.FieldType;
import org.ipai.connectors.runtime.record.FieldType.Scalar;
import org.ipai.connectors.runtime.record.RecordSchema;
import org.ipai.connectors.runtime.record.SchemaField;

/** Records of the size and shape of GitHub's issues: 3 KB, most of it URLs and the body. */
final class GitHubIssues {

    private static final String[] WORDS =
            ("the a crash when opening file with large input after upgrade to version expected actual behaviour steps"
                            + " reproduce build fails on linux windows macos error stack trace null pointer exception fix"
                            + " please add support for option flag config parser reader writer thread memory leak slow")
                    .split(" ");

    private static final FieldType USER = new FieldType.Struct(List.of(
            text("login"),
            field("id", Scalar.LONG),
            text("node_id"),
            text("avatar_url"),
            text("url"),
            text("html_url"),
            text("type"),
            field("site_admin", Scalar.BOOLEAN)));

    private static final FieldType LABEL = new FieldType.Struct(
            List.of(field("id", Scalar.LONG), text("name"), text("color"), field("default", Scalar.BOOLEAN)));

    private static final FieldType REACTIONS = new FieldType.Struct(
            List.of(text("url"), field("total_count", Scalar.INTEGER), field("heart", Scalar.INTEGER)));

    static final RecordSchema SCHEMA = RecordSchema.of(
            field("id", Scalar.LONG),
            text("node_id"),
            text("url"),
            text("repository_url"),
            text("labels_url"),
            text("comments_url"),
            text("events_url"),
            text("html_url"),
            field("number", Scalar.INTEGER),
            text("title"),
            new SchemaField("user", USER),
            new SchemaField("labels", new FieldType.ListOf(LABEL)),
            text("state"),
            field("locked", Scalar.BOOLEAN),
            new SchemaField("assignee", USER),
            field("comments", Scalar.INTEGER),
            field("created_at", Scalar.TIMESTAMP),
            field("updated_at", Scalar.TIMESTAMP),
            field("closed_at", Scalar.TIMESTAMP),
            text("author_association"),
            text("active_lock_reason"),
            text("body"),
            new SchemaField("reactions", REACTIONS),
            text("timeline_url"),
            text("state_reason"));

    private GitHubIssues() {}

    private static SchemaField text(String name) {
        return new SchemaField(name, Scalar.TEXT);
    }

    private static SchemaField field(String name, Scalar type) {
        return new SchemaField(name, type);
    }

    /** The schema as DuckDB's {@code columns} argument. */
    static String duckdbColumns() {
        return SCHEMA.fields().stream()
                .map(field ->
                        "'" + field.name() + "': '" + duckdbType(field.type()).replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String duckdbType(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            return duckdbType(list.element()) + "[]";
        }
        if (type instanceof FieldType.Struct struct) {
            return struct.fields().stream()
                    .map(field -> "\"" + field.name() + "\" " + duckdbType(field.type()))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
        return switch ((Scalar) type) {
            case BOOLEAN -> "BOOLEAN";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case TEXT -> "VARCHAR";
            case DATE -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
            case JSON -> "JSON";
        };
    }

    /** Appends a record from after its id on. */
    static void append(int number, Random random, StringBuilder json) {
        String repository = "https://api.github.com/repos/octo-org/project-" + random.nextInt(20);
        String issue = repository + "/issues/" + number;
        json.append("\"node_id\":\"I_kwDO")
                .append(Long.toString(random.nextLong() >>> 1, 36))
                .append('"');
        put(json, "url", issue);
        put(json, "repository_url", repository);
        put(json, "labels_url", issue + "/labels{/name}");
        put(json, "comments_url", issue + "/comments");
        put(json, "events_url", issue + "/events");
        put(json, "html_url", issue.replace("api.github.com/repos", "github.com"));
        json.append(",\"number\":").append(number);
        put(json, "title", words(random, 8));
        json.append(",\"user\":");
        user(random, json);
        json.append(",\"labels\":[");
        labels(random, json);
        json.append("],\"state\":\"")
                .append(random.nextBoolean() ? "open" : "closed")
                .append('"');
        json.append(",\"locked\":false,\"assignee\":");
        if (random.nextInt(3) == 0) {
            user(random, json);
        } else {
            json.append("null");
        }
        json.append(",\"milestone\":null,\"comments\":").append(random.nextInt(40));
        put(json, "created_at", time(random));
        put(json, "updated_at", time(random));
        json.append(random.nextBoolean() ? ",\"closed_at\":null" : ",\"closed_at\":\"" + time(random) + "\"");
        put(json, "author_association", "CONTRIBUTOR");
        json.append(",\"active_lock_reason\":null");
        put(json, "body", words(random, 60 + random.nextInt(120)).replace(" the ", "\\r\\n"));
        json.append(",\"reactions\":{\"url\":\"")
                .append(issue)
                .append("/reactions\",\"total_count\":")
                .append(random.nextInt(5))
                .append(",\"+1\":0,\"-1\":0,\"laugh\":0,\"heart\":")
                .append(random.nextInt(3))
                .append('}');
        put(json, "timeline_url", issue + "/timeline");
        json.append(",\"performed_via_github_app\":null,\"state_reason\":null}");
    }

    private static void user(Random random, StringBuilder json) {
        int id = random.nextInt(5_000);
        String api = "https://api.github.com/users/contributor" + id;
        json.append("{\"login\":\"contributor").append(id).append("\",\"id\":").append(id);
        put(json, "node_id", "MDQ6VXNlcj" + id);
        put(json, "avatar_url", "https://avatars.githubusercontent.com/u/" + id + "?v=4");
        put(json, "gravatar_id", "");
        put(json, "url", api);
        put(json, "html_url", "https://github.com/contributor" + id);
        put(json, "followers_url", api + "/followers");
        put(json, "following_url", api + "/following{/other_user}");
        put(json, "gists_url", api + "/gists{/gist_id}");
        put(json, "events_url", api + "/events{/privacy}");
        put(json, "type", "User");
        json.append(",\"site_admin\":false}");
    }

    private static void labels(Random random, StringBuilder json) {
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int id = random.nextInt(30);
            json.append(i == 0 ? "" : ",").append("{\"id\":").append(2_000_000_000L + id);
            put(json, "name", "area: " + id);
            put(json, "color", "ededed");
            json.append(",\"default\":false}");
        }
    }

    private static String time(Random random) {
        return String.format(
                Locale.ROOT,
                "202%d-%02d-%02dT%02d:%02d:%02dZ",
                random.nextInt(5),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60));
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static void put(StringBuilder json, String name, String value) {
        json.append(",\"").append(name).append("\":\"").append(value).append('"');
    }
}
