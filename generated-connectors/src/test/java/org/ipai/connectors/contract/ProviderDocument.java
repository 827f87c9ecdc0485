package org.ipai.connectors.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.Parameter;

/** A provider's whole published API description, asked by a validator that shares no code with the generator. */
public final class ProviderDocument {

    private final Function<SentRequest, List<String>> objections;

    /**
     * Reads a document, OpenAPI or Google Discovery, below {@code shared/provider-schemas}; without it the test is aborted.
     */
    public ProviderDocument(String file) {
        Path path = ProviderFiles.find("provider-schemas/" + file);
        Optional<JsonNode> discovery = discovery(path);
        this.objections = discovery.isPresent() ? new DiscoveryRequests(discovery.get())::objections : openApi(path);
    }

    private static Optional<JsonNode> discovery(Path file) {
        try {
            return file.toString().endsWith(".json")
                    ? Optional.of(ProviderRows.MAPPER.readTree(file.toFile()))
                            .filter(json -> json.has("discoveryVersion"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Function<SentRequest, List<String>> openApi(Path file) {
        OpenApiInteractionValidator validator = builder(file)
                // Documents name the answers' type application/json; GitHub's "Getting started with the REST API" asks
                // for application/vnd.github+json.
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.accept.notAllowed", ValidationReport.Level.IGNORE)
                        .build())
                .build();
        return request -> objections(validator, request);
    }

    /** Supabase's document has a property that OpenAPI does not know, beside schemas; it says nothing of requests. */
    private static OpenApiInteractionValidator.Builder builder(Path file) {
        if (!file.endsWith("supabase/management-api.openapi.json")) {
            return OpenApiInteractionValidator.createForSpecificationUrl(
                    file.toUri().toString());
        }
        try {
            return OpenApiInteractionValidator.createForInlineApiSpecification(
                    Files.readString(file).replaceAll("\"hideDefinitions\": *\\[[^\\]]*\\],?", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the document has against a request; empty if nothing. */
    public List<String> objections(SentRequest request) {
        return objections.apply(request);
    }

    private static List<String> objections(OpenApiInteractionValidator validator, SentRequest request) {
        SimpleRequest.Builder built =
                new SimpleRequest.Builder(Method.valueOf(request.method().toUpperCase(Locale.ROOT)), request.path());
        Map<String, List<String>> query = request.query().stream()
                .collect(Collectors.groupingBy(
                        Parameter::name, Collectors.mapping(Parameter::value, Collectors.toList())));
        query.forEach(built::withQueryParam);
        request.headers().forEach(built::withHeader);
        return validator.validateRequest(built.build()).getMessages().stream()
                .filter(message -> message.getLevel() != ValidationReport.Level.IGNORE)
                .map(message -> request.target() + " " + message.getKey() + " " + message.getMessage())
                .toList();
    }
}
