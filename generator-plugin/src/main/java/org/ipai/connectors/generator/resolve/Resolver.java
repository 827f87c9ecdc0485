package org.ipai.connectors.generator.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.expression.Checked;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.expression.Scope;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.DocumentModel;
import org.ipai.connectors.generator.model.HeaderModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.ParentSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.GoldView;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.SlaTier;

/** Resolves a spec against the provider's document. Reports every fault it finds, not only the first. */
public final class Resolver {

    private final Path specFolder;
    private final String basePackage;

    /**
     * @param specFolder the folder of the spec, for the queries it names
     * @param basePackage Java package that gets a sub-package for the connector
     */
    public Resolver(Path specFolder, String basePackage) {
        this.specFolder = specFolder;
        this.basePackage = basePackage;
    }

    /** The operations that a spec uses, for reading or locking the document. */
    public static List<Text> operationIds(ConnectorSpec spec) {
        return spec.streams().values().stream()
                .flatMap(stream -> stream.operations().stream())
                .map(OperationSpec::operation)
                .toList();
    }

    /**
     * The resolved connector, or empty with findings.
     *
     * @param document read for {@link #operationIds}
     */
    public Optional<ConnectorModel> resolve(ConnectorSpec spec, ApiDocument document, Findings findings) {
        Findings own = new Findings();
        Optional<ConnectorModel> model = new Resolution(spec, document, own).resolve();
        boolean failed = own.hasErrors();
        findings.addAll(own);
        return failed ? Optional.empty() : model;
    }

    /** The resolution of one spec. */
    private final class Resolution {

        private final ConnectorSpec spec;
        private final ApiDocument document;
        private final Findings findings;
        private final JavaNames javaNames = new JavaNames();
        private final ClassNames classNames = new ClassNames();

        Resolution(ConnectorSpec spec, ApiDocument document, Findings findings) {
            this.spec = spec;
            this.document = document;
            this.findings = findings;
        }

        Optional<ConnectorModel> resolve() {
            checkLock();
            String className = className();
            List<ConfigFieldModel> config = ConfigResolver.resolve(spec.config(), javaNames, findings);
            ExpressionCompiler expressions = new ExpressionCompiler(Scope.ofConfig(config));
            Text token = spec.auth().token();
            String bearer =
                    token == null ? null : expressions.secret(token, findings).orElse(null);
            List<HeaderModel> headers = headers(expressions);
            List<StreamModel> streams = streams(config);
            List<GoldView> gold =
                    new GoldResolver(specFolder, findings).resolve(spec.gold().values());
            Optional<SlaTier> sla = Words.read(SlaTier.class, spec.sla(), findings);
            RateLimitSignals rateLimit = QuotaResolver.signals(spec.rateLimit(), findings);
            List<ErrorRule> errors = new ErrorResolver(findings).resolve(spec.errors());
            List<Quota> quotas = new QuotaResolver(findings).resolve(spec.quotas());
            return sla.map(tier -> new ConnectorModel(
                    spec.sourceType().value(),
                    spec.title().value(),
                    spec.description().value(),
                    spec.at().file(),
                    spec.sha256(),
                    basePackage + "." + packageName(),
                    className,
                    documentModel(),
                    withoutTrailingSlash(spec.baseUrl().value()),
                    config,
                    bearer,
                    headers,
                    rateLimit,
                    errors,
                    quotas,
                    spec.schedule().value(),
                    tier,
                    streams,
                    gold));
        }

        private void checkLock() {
            Text expected = spec.document().sha256();
            if (!expected.value().equals(document.sha256())) {
                findings.error(
                        ResolveRule.LOCK_STALE,
                        expected.at(),
                        "the locked document was taken from another provider document (sha256 " + document.sha256()
                                + ")",
                        "run ipai:lock, or write that hash if the locked document is right");
            }
        }

        private String className() {
            String name = javaNames.type(spec.sourceType().value());
            for (String suffix : List.of("", "Connector", "Config", "Source")) {
                classNames.claim(List.of(name + suffix));
            }
            return name;
        }

        private String packageName() {
            String name = ColumnNames.of(spec.sourceType().value()).replace("_", "");
            return javaNames.variable(name).equals(name) ? name : name + "connector";
        }

        private DocumentModel documentModel() {
            return new DocumentModel(
                    spec.document().format().value(),
                    spec.document().url().value(),
                    document.version(),
                    document.sha256());
        }

        private List<HeaderModel> headers(ExpressionCompiler expressions) {
            List<HeaderModel> headers = new ArrayList<>();
            spec.headers().forEach((name, value) -> {
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

        private static String withoutTrailingSlash(String url) {
            return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        }

        /** The streams in the spec's order; parents are resolved first. */
        private List<StreamModel> streams(List<ConfigFieldModel> config) {
            StreamResolver resolver = new StreamResolver(spec, document, config, javaNames, classNames);
            Map<String, Optional<StreamModel>> resolved = new LinkedHashMap<>();
            Set<String> started = new HashSet<>();
            for (StreamSpec stream : spec.streams().values()) {
                resolveWithParents(stream, resolver, started, resolved);
            }
            return spec.streams().keySet().stream()
                    .flatMap(name -> resolved.getOrDefault(name, Optional.empty()).stream())
                    .toList();
        }

        private void resolveWithParents(
                StreamSpec stream,
                StreamResolver resolver,
                Set<String> started,
                Map<String, Optional<StreamModel>> resolved) {
            if (!started.add(stream.name().value())) {
                return;
            }
            ParentSpec parentSpec = stream.parent();
            StreamModel parent = null;
            if (parentSpec != null) {
                StreamSpec target = spec.streams().get(parentSpec.stream().value());
                if (target != null) {
                    resolveWithParents(target, resolver, started, resolved);
                }
                boolean reached = resolved.containsKey(parentSpec.stream().value());
                if (!reached) {
                    findings.error(
                            ResolveRule.INCONSISTENT,
                            parentSpec.stream().at(),
                            "'" + parentSpec.stream()
                                    + "' cannot be the parent: it does not exist or is a child itself",
                            "name another stream of this connector as parent");
                }
                parent = resolved.getOrDefault(parentSpec.stream().value(), Optional.empty())
                        .orElse(null);
            }
            resolved.put(stream.name().value(), resolver.resolve(stream, parent, findings));
        }
    }
}
