package org.ipai.connectors.generator.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import org.ipai.connectors.generator.finding.Rule;
import org.ipai.connectors.generator.spec.SpecSchema;

/** The reference of the spec language as Markdown: a section per block, written from the schema, and all rules. */
public final class SpecReference {

    private static final String INTRODUCTION = """
            # The connector spec

            <!-- Written from connector-spec.schema.json; change that, then run the tests with -Dipai.record=true. -->

            A connector is one folder with a `connector.yaml`. The provider's API document supplies the types; the spec
            says what a data person knows: which operations to call, which fields are keys and cursors, how pages follow
            each other. Editors complete and check specs that start with this line:

            ```yaml
            # yaml-language-server: $schema=<path to>/docs/connector-spec.schema.json
            ```

            Files are UTF-8 and at most 512 KB. YAML aliases, tags and several documents in one file are refused.

            **Expressions** are written `${…}` and may be part of a text: `${config.<name>}` is what a person filled in,
            `${parent.<path>}` a value of the parent's record, `${slice.<name>}` the slice's value of an axis. Inside `{…}`
            and `[…]` YAML wants them in quotes. Secrets are read in `auth`, by an authenticator and nowhere else.

            **Kinds** such as those of `auth` and `pagination` are chosen by name: a kind without options is a word
            (`pagination: none`), one with options a block (`pagination: {link_header: {page_size: …}}`).
            """;

    private final SpecSchema schema;
    private final TypeText types;
    private final StringBuilder text = new StringBuilder(INTRODUCTION);

    private SpecReference(SpecSchema schema) {
        this.schema = schema;
        this.types = new TypeText(schema);
    }

    /**
     * The whole reference.
     *
     * @param rules all that specs are checked for, in the order of the reference
     */
    public static String markdown(Collection<Rule> rules) {
        SpecReference reference = new SpecReference(SpecSchema.load());
        reference.section("connector.yaml", reference.schema.root());
        for (Map.Entry<String, JsonNode> block :
                reference.schema.root().path("$defs").properties()) {
            if (block.getValue().has("title")) {
                reference.section(block.getValue().path("title").asText(), block.getValue());
            }
        }
        return reference.rules(rules);
    }

    private void section(String title, JsonNode block) {
        text.append("\n## `").append(title).append("`\n\n");
        text.append(block.path("description").asText()).append("\n\n");
        text.append("| property | type | required | default | what it is |\n");
        text.append("|---|---|---|---|---|\n");
        for (Map.Entry<String, JsonNode> property : block.path("properties").properties()) {
            row(property.getKey(), property.getValue(), block);
        }
        text.append("\n```yaml\n");
        text.append(ExampleYaml.of(block.path("examples").path(0)));
        text.append("```\n");
    }

    private void row(String name, JsonNode property, JsonNode block) {
        boolean isRequired = block.path("required")
                .valueStream()
                .anyMatch(entry -> entry.asText().equals(name));
        String absent = property.has("default") ? "`" + shortened(property.path("default")) + "`" : "";
        String cells = String.join(
                " | ",
                "`" + name + "`",
                types.of(property),
                isRequired ? "yes" : "",
                absent,
                property.path("description").asText());
        text.append("| ").append(cells).append(" |\n");
    }

    private static String shortened(JsonNode value) {
        String written = value.isTextual() ? value.asText() : value.toString();
        return written.length() <= 20 ? written : written.substring(0, 8) + "…";
    }

    private String rules(Collection<Rule> rules) {
        text.append("\n## What is checked\n\n");
        text.append(
                "Every finding names its rule, the place and what to do. All findings of a spec are shown at once.\n\n");
        text.append("| rule | why |\n|---|---|\n");
        rules.forEach(rule -> text.append("| `")
                .append(rule.id())
                .append("` | ")
                .append(rule.rationale())
                .append(" |\n"));
        return text.toString();
    }
}
