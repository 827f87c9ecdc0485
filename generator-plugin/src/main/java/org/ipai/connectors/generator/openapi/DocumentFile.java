package org.ipai.connectors.generator.openapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A document as a tree.
 *
 * @param root an OpenAPI document, translated if the file is none
 * @param format of the file or, if it is a locked slice, of what that was taken from
 * @param sha256 of the file's bytes, lower-case hex
 */
record DocumentFile(JsonNode root, DocumentFormat format, String sha256) {

    /** GitHub's document, the largest known, has 12 MB. */
    private static final long LARGEST_FILE = 100_000_000;

    private static final int DEEPEST_NESTING = 200;

    static Optional<DocumentFile> read(Path file, SourceLocation at, Findings findings) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                findings.error(
                        DocumentRule.UNREADABLE,
                        at,
                        "the document " + file + " has more than 100 MB",
                        "check that the file is an API document");
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            return understand(parse(bytes), hash(bytes), file, at, findings);
        } catch (NoSuchFileException e) {
            findings.error(
                    DocumentRule.UNREADABLE,
                    at,
                    "there is no document at " + file,
                    "run ipai:lock to make the locked document, or correct the path");
        } catch (JsonProcessingException e) {
            findings.error(DocumentRule.UNREADABLE, at, notWellFormed(file, e), "fetch the document again");
        } catch (IOException e) {
            findings.error(
                    DocumentRule.UNREADABLE,
                    at,
                    "the document " + file + " cannot be read: " + e,
                    "check the file and its permissions");
        }
        return Optional.empty();
    }

    private static String notWellFormed(Path file, JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        String reason = e.getOriginalMessage().lines().findFirst().orElse("");
        return "the document " + file + " is not well-formed" + place + ": " + reason;
    }

    private static JsonNode parse(byte[] bytes) throws IOException {
        return looksLikeJson(bytes) ? parse(bytes, jsonFactory()) : parse(bytes, yamlFactory());
    }

    private static JsonNode parse(byte[] bytes, JsonFactory factory) throws IOException {
        try (JsonParser parser = new AliasRefusingParser(factory.createParser(bytes))) {
            JsonNode root = new ObjectMapper().readTree(parser);
            return root == null ? new ObjectMapper().nullNode() : root;
        }
    }

    private static boolean looksLikeJson(byte[] bytes) {
        for (byte character : bytes) {
            if (!Character.isWhitespace(character)) {
                return character == '{';
            }
        }
        return false;
    }

    private static JsonFactory jsonFactory() {
        return JsonFactory.builder().streamReadConstraints(constraints()).build();
    }

    private static YAMLFactory yamlFactory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit((int) LARGEST_FILE);
        options.setNestingDepthLimit(DEEPEST_NESTING);
        return YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(constraints())
                .build();
    }

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build();
    }

    private static Optional<DocumentFile> understand(
            JsonNode root, String sha256, Path file, SourceLocation at, Findings findings) {
        Optional<DocumentFormat> format = DocumentFormat.of(root);
        if (format.isEmpty()) {
            findings.error(
                    DocumentRule.FORMAT,
                    at,
                    "the document " + file + " is " + whatElse(root),
                    "use the provider's OpenAPI 3.0 or 3.1 document, or Google Discovery document");
        }
        return format.map(found -> new DocumentFile(found.asOpenApi(root), found, sha256));
    }

    private static String whatElse(JsonNode root) {
        if (root.has("swagger")) {
            return "Swagger " + root.path("swagger").asText();
        }
        return root.has("openapi") ? "OpenAPI " + root.path("openapi").asText() : "something else";
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
