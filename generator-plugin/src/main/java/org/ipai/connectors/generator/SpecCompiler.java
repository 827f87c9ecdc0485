package org.ipai.connectors.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.build.GeneratedConnector;
import org.ipai.connectors.generator.emit.ConnectorEmitter;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.openapi.ApiDocument;
import org.ipai.connectors.generator.openapi.ApiDocuments;
import org.ipai.connectors.generator.resolve.Resolver;
import org.ipai.connectors.generator.spec.ApiSpec;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.GoldViewSpec;
import org.ipai.connectors.generator.spec.HookFile;
import org.ipai.connectors.generator.spec.HookFolder;
import org.ipai.connectors.generator.spec.SpecFolder;
import org.ipai.connectors.generator.spec.SpecReader;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.generator.validate.SpecValidator;

/** Takes one spec from its file to generated files: read, validate, resolve, emit. */
final class SpecCompiler {

    private final Path file;
    private final Specs specs;
    private final String basePackage;
    private final Findings findings;

    SpecCompiler(String connector, Specs specs, String basePackage, Findings findings) {
        this.file = specs.file(connector);
        this.specs = specs;
        this.basePackage = basePackage;
        this.findings = findings;
    }

    /** The connector's files; empty, with findings, if anything is wrong. */
    Optional<GeneratedConnector> compile() {
        Optional<ConnectorSpec> spec = read();
        Optional<GeneratedConnector> generated = spec.filter(this::isValid).flatMap(this::generate);
        spec.ifPresent(read -> Suppressions.apply(read, findings));
        return generated;
    }

    private Optional<GeneratedConnector> generate(ConnectorSpec spec) {
        return documents(spec)
                .flatMap(documents -> resolve(spec, documents).flatMap(model -> emit(spec, documents, model)));
    }

    private Optional<ConnectorSpec> read() {
        return SpecReader.read(file, specs.shownRelativeTo(), findings);
    }

    private boolean isValid(ConnectorSpec spec) {
        SpecValidator.validate(spec, file, specs.shownRelativeTo(), findings);
        return !findings.hasErrors();
    }

    /** The documents of all APIs, or findings about each that cannot be used. */
    private Optional<ApiDocuments> documents(ConnectorSpec spec) {
        Map<String, ApiDocument> documents = new LinkedHashMap<>();
        for (ApiSpec api : spec.allApis()) {
            Text local = api.document().local();
            folder().find(local.value())
                    .flatMap(file -> ApiDocument.read(file, local, Resolver.operationIds(spec, api), findings))
                    .ifPresent(document -> documents.put(api.name(), document));
        }
        return documents.size() == spec.allApis().size() ? Optional.of(new ApiDocuments(documents)) : Optional.empty();
    }

    private Optional<ConnectorModel> resolve(ConnectorSpec spec, ApiDocuments documents) {
        return new Resolver(folder().path(), basePackage).resolve(spec, documents, findings);
    }

    private Optional<GeneratedConnector> emit(ConnectorSpec spec, ApiDocuments documents, ConnectorModel model) {
        try {
            return Optional.of(new GeneratedConnector(
                    ConnectorEmitter.connectorClass(model),
                    model.streams().size(),
                    inputs(spec),
                    ConnectorEmitter.emit(model, documents.slices())));
        } catch (IllegalArgumentException e) {
            findings.error(
                    GeneratorRule.INCONSISTENT,
                    spec.at(),
                    "no code can be generated: " + e.getMessage(),
                    "lock the document anew with ipai:lock; if that does not help, report the spec as a fault of the generator");
            return Optional.empty();
        }
    }

    /** The files that the spec's connector is made from, whether or not they exist. */
    private List<Path> inputs(ConnectorSpec spec) {
        List<Path> inputs = new ArrayList<>(List.of(file));
        if (!spec.sharedFragments().isEmpty()) {
            inputs.add(folder().sharedFragments());
        }
        for (ApiSpec api : spec.allApis()) {
            folder().find(api.document().local().value()).ifPresent(inputs::add);
        }
        for (GoldViewSpec view : spec.gold().values()) {
            folder().find(view.sql().value()).ifPresent(inputs::add);
        }
        HookFolder hooks = new HookFolder(folder());
        inputs.add(hooks.path());
        hooks.files().stream().map(HookFile::path).forEach(inputs::add);
        return inputs;
    }

    private SpecFolder folder() {
        return SpecFolder.of(file, specs.shownRelativeTo());
    }
}
