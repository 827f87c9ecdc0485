package org.ipai.connectors.generator.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.DocumentModel;
import org.ipai.connectors.generator.model.Expression;
import org.ipai.connectors.generator.model.HeaderModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.DocumentSpec;
import org.ipai.connectors.generator.spec.Text;

/** Resolves where requests of an API go and what each of them carries. */
final class ApiResolver {

    private final String connectorName;
    private final ExpressionCompiler expressions;
    private final JavaNames javaNames;
    private final Findings findings;

    /**
     * @param connectorName stem of the generated class names
     */
    ApiResolver(String connectorName, ExpressionCompiler expressions, JavaNames javaNames, Findings findings) {
        this.connectorName = connectorName;
        this.expressions = expressions;
        this.javaNames = javaNames;
        this.findings = findings;
    }

    ApiModel resolve(ApiSpec api, ApiDocument document, ClassNames classNames) {
        checkDocument(api.document(), document);
        return new ApiModel(
                api.name(),
                className(api, classNames),
                documentModel(api.document(), document),
                baseUrl(api.baseUrl()),
                new AuthResolver(expressions, findings).resolve(api.auth()),
                headers(api.headers()),
                QuotaResolver.signals(api.rateLimit(), findings),
                new ErrorResolver(findings).resolve(api.errors()),
                new QuotaResolver(api.name(), findings).resolve(api.quotas()),
                new AuthResolver(expressions, findings).signing(api.signing()));
    }

    private String className(ApiSpec api, ClassNames classNames) {
        return api.name().equals(ApiSpec.DEFAULT)
                ? connectorName + "Source"
                : classNames.claim(List.of(connectorName + javaNames.type(api.name()) + "Api"));
    }

    private void checkDocument(DocumentSpec spec, ApiDocument document) {
        boolean isFormat = document.format().isWhat(spec.format(), findings);
        if (isFormat && spec.file() == null && !spec.sha256().value().equals(document.sha256())) {
            findings.error(
                    ResolveRule.LOCK_STALE,
                    spec.sha256().at(),
                    "the locked document was taken from another provider document (sha256 " + document.sha256() + ")",
                    "run ipai:lock, or write that hash if the locked document is right");
        }
    }

    private static DocumentModel documentModel(DocumentSpec spec, ApiDocument document) {
        Text file = spec.file();
        return new DocumentModel(
                spec.format().value(),
                file == null ? spec.url().value() : file.value(),
                document.version(),
                document.sha256());
    }

    private Expression baseUrl(Text url) {
        Text plain = new Text(url.value().replaceFirst("/$", ""), url.at());
        return expressions
                .text(plain, findings)
                .map(Checked::expression)
                .orElseGet(() -> new Expression.Literal(plain.value()));
    }

    private List<HeaderModel> headers(Map<String, Text> written) {
        List<HeaderModel> headers = new ArrayList<>();
        written.forEach((name, value) -> {
            Optional<Checked> checked = expressions.text(value, findings);
            if (checked.isPresent() && checked.get().mayBeMissing()) {
                findings.error(
                        ResolveRule.PARAMETER_VALUE,
                        value.at(),
                        "header '" + name + "' comes from an optional config field without a default",
                        "give the field a default, or write config.?field.orValue(\"…\")");
            }
            checked.ifPresent(found -> headers.add(new HeaderModel(name, found.expression())));
        });
        return headers;
    }
}
