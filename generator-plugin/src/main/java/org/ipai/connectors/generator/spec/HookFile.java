package org.ipai.connectors.generator.spec;

import java.nio.file.Path;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.hook.HookClass;
import org.ipai.connectors.generator.hook.HookParser;

/**
 * A Java file in the hooks' folder beside a spec.
 *
 * @param path the file
 * @param shown as shown to people
 * @param className the class that it should hold, by its place
 */
public record HookFile(Path path, String shown, String className) {

    /** The class, as far as the file alone tells it; empty if it is no Java, of which the compiler will tell. */
    public Optional<HookClass> parse(Findings findings) {
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        return SourceText.load(path, shown, findings)
                .flatMap(source -> HookParser.parse(shown, simpleName, source.text()));
    }
}
