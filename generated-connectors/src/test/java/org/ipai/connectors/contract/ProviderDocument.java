package org.ipai.connectors.github;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ipai.connectors.runtime.connector.Parameter;

/** GitHub's whole published API description, asked by a validator that shares no code with the generator. */
final class GithubDocument {

    private final OpenApiInteractionValidator validator;

    GithubDocument() {
        this.validator = OpenApiInteractionValidator.createForSpecificationUrl(
                        ProviderFiles.find("provider-schemas/github/api.github.com.json")
                                .toUri()
                                .toString())
                // The document names the answers' type application/json; "Getting started with the REST API" asks for
                // application/vnd.github+json.
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.accept.notAllowed", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    /** What the document has against a request; empty if nothing. */
    List<String> objections(SentRequest request) {
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
