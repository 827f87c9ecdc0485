package org.ipai.connectors.generator.resolve;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.hook.HookClass.Implemented;
import org.ipai.connectors.generator.hook.HookKind;
import org.ipai.connectors.generator.model.HookModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.HookFolder;
import org.ipai.connectors.generator.spec.HookSpec;
import org.ipai.connectors.generator.spec.SpecFolder;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** Resolves a stream's hooks, and holds a record reader against the stream's record. */
final class HookResolver {

    private final HookFolder folder;
    private final Findings findings;

    private HookResolver(HookFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /**
     * @param shownSpec the spec's file as shown to people
     */
    static HookResolver of(Path specFolder, String shownSpec, Findings findings) {
        Path root = specFolder.toAbsolutePath().normalize();
        for (int i = 1; i < Path.of(shownSpec).getNameCount() && root.getParent() != null; i++) {
            root = root.getParent();
        }
        SpecFolder spec = new SpecFolder(specFolder.toAbsolutePath().normalize(), root);
        return new HookResolver(new HookFolder(spec), findings);
    }

    /** Where a spec names a hook, for a comment in what is generated. */
    static String place(Text className) {
        return className.at().file() + ":" + className.at().line();
    }

    /** The hooks of a stream. */
    static List<HookModel> models(StreamSpec stream) {
        return stream.hooks().stream()
                .map(hook -> new HookModel(hook.kind(), hook.className().value(), place(hook.className())))
                .toList();
    }

    /** Checks that record readers read what their streams have. A class may be another kind of hook of any number of streams. */
    void check(ConnectorSpec spec, List<StreamModel> streams) {
        Map<String, StreamModel> readers = new HashMap<>();
        for (StreamModel stream : streams) {
            StreamSpec written = spec.streams().get(stream.name());
            if (written != null) {
                written.hooks().stream()
                        .filter(hook -> hook.kind() == HookKind.RECORD_READER)
                        .forEach(hook -> check(hook, stream, readers));
            }
        }
    }

    /**
     * @param readers the first stream of each class that was named before
     */
    private void check(HookSpec hook, StreamModel stream, Map<String, StreamModel> readers) {
        StreamModel first = readers.putIfAbsent(hook.className().value(), stream);
        if (first == null) {
            check(hook, stream);
        } else if (!first.record().className().equals(stream.record().className())) {
            findings.error(
                    ResolveRule.HOOK_RECORD,
                    hook.className().at(),
                    "the class reads records of the stream " + Quote.of(first.name())
                            + " already, which are of the generated class "
                            + first.record().className() + "; those of " + Quote.of(stream.name()) + " are of "
                            + stream.record().className(),
                    "name a class of its own here, which implements RecordReaderHook<"
                            + stream.record().className()
                            + ">; what both do can be in a class that they use");
        }
    }

    /** What the file does not tell, such as a type variable, the compiler checks. */
    private void check(HookSpec hook, StreamModel stream) {
        String record = stream.record().className();
        Optional<Implemented> implemented = folder.find(hook.className().value())
                .flatMap(file -> file.parse(new Findings()))
                .flatMap(type -> type.implemented(HookKind.RECORD_READER));
        if (implemented.isPresent() && !record.equals(implemented.get().argument())) {
            findings.error(
                    ResolveRule.HOOK_RECORD,
                    implemented.get().at(),
                    "the class reads records of the stream " + Quote.of(stream.name())
                            + ", which are of the generated class " + record,
                    "implement RecordReaderHook<" + record + ">");
        }
    }
}
