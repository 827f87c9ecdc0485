package org.ipai.connectors.generator.finding;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings as a SARIF 2.1.0 log, which code hosts show inline in pull requests. Holds no source text, so no secrets. */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SarifReport() {}

    /** Writes a log whose rules carry no help text but their findings' hints. */
    public static void write(List<Finding> findings, Path file) throws IOException {
        write(findings, List.of(), List.of(), file);
    }

    /**
     * Writes a log. The same findings give the same bytes.
     *
     * @param findings in order; their file names become URIs relative to the source root
     * @param suppressed what is accepted; listed too, with the justification, so that code hosts count it as closed
     * @param rules known rules, for their help texts
     * @param file is created with its folders, or replaced
     */
    public static void write(
            List<Finding> findings, List<SuppressedFinding> suppressed, Collection<? extends Rule> rules, Path file)
            throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        String json = JSON.writer(printer).writeValueAsString(log(findings, suppressed, rules)) + "\n";
        Files.write(file, json.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode log(
            List<Finding> findings, List<SuppressedFinding> suppressed, Collection<? extends Rule> rules) {
        List<Finding> all = new ArrayList<>(findings);
        suppressed.forEach(accepted -> all.add(accepted.finding()));
        List<String> ids = all.stream().map(Finding::rule).distinct().sorted().toList();
        ObjectNode log = JSON.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "IPAI Data Connectors");
        driver.set("rules", describe(ids, all, rules));
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        findings.forEach(finding -> results.add(result(finding, ids)));
        suppressed.forEach(accepted -> results.add(result(accepted, ids)));
        return log;
    }

    private static ArrayNode describe(List<String> ids, List<Finding> findings, Collection<? extends Rule> rules) {
        Map<String, Rule> known =
                rules.stream().collect(Collectors.toMap(Rule::id, Function.identity(), (first, second) -> first));
        ArrayNode described = JSON.createArrayNode();
        for (String id : ids) {
            Rule rule = known.get(id);
            String help = rule != null ? rule.rationale() : firstHint(id, findings);
            ObjectNode entry = described.addObject().put("id", id);
            entry.putObject("shortDescription").put("text", help);
            entry.putObject("help").put("text", help);
        }
        return described;
    }

    private static String firstHint(String id, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(id))
                .map(Finding::hint)
                .findFirst()
                .orElse(id);
    }

    private static ObjectNode result(SuppressedFinding accepted, List<String> ids) {
        ObjectNode result = result(accepted.finding(), ids);
        result.putArray("suppressions").addObject().put("kind", "inSource").put("justification", accepted.reason());
        return result;
    }

    private static ObjectNode result(Finding finding, List<String> ids) {
        ObjectNode result = JSON.createObjectNode()
                .put("ruleId", finding.rule())
                .put("ruleIndex", ids.indexOf(finding.rule()))
                .put("level", finding.severity() == Severity.ERROR ? "error" : "warning");
        result.putObject("message").put("text", finding.message() + "; " + finding.hint());
        SourceLocation location = finding.location();
        place(location, result.putArray("locations").addObject());
        if (location.usedAt() != null) {
            place(location.inSpec(), result.putArray("relatedLocations").addObject())
                    .putObject("message")
                    .put("text", "the fragment is used here");
        }
        return result;
    }

    private static ObjectNode place(SourceLocation location, ObjectNode node) {
        ObjectNode place = node.putObject("physicalLocation");
        place.putObject("artifactLocation")
                .put("uri", relativeUri(location.file()))
                .put("uriBaseId", "%SRCROOT%");
        place.putObject("region").put("startLine", location.line()).put("startColumn", location.column());
        return node;
    }

    private static String relativeUri(String file) {
        List<String> segments = new ArrayList<>();
        for (String segment : file.replace('\\', '/').split("/")) {
            segments.add(percentEncoded(segment));
        }
        return String.join("/", segments);
    }

    private static String percentEncoded(String segment) {
        try {
            // A leading slash keeps a colon in a file's name from being read as a scheme.
            String path =
                    new URI(null, null, "/" + segment, null).toASCIIString().substring(1);
            return path.replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path can always be encoded", e);
        }
    }
}
