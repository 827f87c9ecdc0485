package org.ipai.connectors.generator.resolve;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ipai.connectors.generator.expression.ExpressionCompiler;
import org.ipai.connectors.generator.expression.Scope;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ApiModel;
import org.ipai.connectors.generator.model.ConfigFieldModel;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.OperationSpec;
import org.ipai.connectors.generator.spec.StreamParents;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.GoldView;
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

    /** The operations of an API that a spec uses, for reading or locking its document. */
    public static List<Text> operationIds(ConnectorSpec spec, ApiSpec api) {
        return spec.streams().values().stream()
                .filter(stream -> spec.api(stream).name().equals(api.name()))
                .flatMap(stream -> stream.operations().stream())
                .map(OperationSpec::operation)
                .toList();
    }

    /**
     * The resolved connector, or empty with findings.
     *
     * @param documents each read for {@link #operationIds}
     */
    public Optional<ConnectorModel> resolve(ConnectorSpec spec, ApiDocuments documents, Findings findings) {
        Findings own = new Findings();
        Optional<ConnectorModel> model = new Resolution(spec, documents, own).resolve();
        boolean failed = own.hasErrors();
        findings.addAll(own);
        return failed ? Optional.empty() : model;
    }

    /** The resolution of one spec. */
    private final class Resolution {

        private final ConnectorSpec spec;
        private final ApiDocuments documents;
        private final Findings findings;
        private final JavaNames javaNames = new JavaNames();
        private final ClassNames classNames = new ClassNames();

        Resolution(ConnectorSpec spec, ApiDocuments documents, Findings findings) {
            this.spec = spec;
            this.documents = documents;
            this.findings = findings;
        }

        Optional<ConnectorModel> resolve() {
            String className = className();
            List<ConfigFieldModel> config = ConfigResolver.resolve(spec.config(), javaNames, findings);
            ApiResolver apiResolver =
                    new ApiResolver(className, new ExpressionCompiler(Scope.ofConfig(config)), javaNames, findings);
            List<ApiModel> apis = spec.allApis().stream()
                    .map(api -> apiResolver.resolve(api, documents.of(api), classNames))
                    .toList();
            List<StreamModel> streams = streams(config);
            HookResolver.of(specFolder, spec.at().file(), findings).check(spec, streams);
            List<GoldView> gold = new GoldResolver(
                            specFolder, new GoldColumns(spec.sourceType(), streams, findings), findings)
                    .resolve(spec.gold().values());
            Optional<SlaTier> sla = Words.read(SlaTier.class, spec.sla(), findings);
            return sla.map(tier -> new ConnectorModel(
                    spec.sourceType().value(),
                    spec.title().value(),
                    spec.description().value(),
                    spec.at().file(),
                    spec.sha256(),
                    basePackage + "." + packageName(),
                    className,
                    apis,
                    config,
                    spec.schedule().value(),
                    tier,
                    streams,
                    gold));
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

        /** The streams in the spec's order; parents are resolved first. */
        private List<StreamModel> streams(List<ConfigFieldModel> config) {
            StreamResolver resolver = new StreamResolver(spec, documents, config, javaNames, classNames);
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
            for (Text parent : StreamParents.andDeletions(stream)) {
                StreamSpec target = spec.streams().get(parent.value());
                if (target != null) {
                    resolveWithParents(target, resolver, started, resolved);
                }
                if (!resolved.containsKey(parent.value())) {
                    findings.error(
                            ResolveRule.INCONSISTENT,
                            parent.at(),
                            "'" + parent + "' cannot be read first: it does not exist or waits for this stream itself",
                            "name another stream of this connector");
                }
            }
            Map<String, StreamModel> sound = new LinkedHashMap<>();
            resolved.forEach((name, model) -> model.ifPresent(found -> sound.put(name, found)));
            resolved.put(stream.name().value(), resolver.resolve(stream, sound, findings));
        }
    }
}
