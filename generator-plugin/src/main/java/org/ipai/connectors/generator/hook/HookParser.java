package org.ipai.connectors.generator.hook;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads a hook's file with the compiler's own parser. It looks at nothing but the file: what takes other classes to tell is
 * left to the compiler, which tells it with the file and line as well.
 */
public final class HookParser {

    private HookParser() {}

    /**
     * The class that a file is named after.
     *
     * @param shown the file as shown to people
     * @param simpleName the file's name without its ending
     * @return empty if there is no such class, or the file is no Java, or no compiler is at hand
     */
    public static Optional<HookClass> parse(String shown, String simpleName, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            return Optional.empty();
        }
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        List<Source> sources = List.of(new Source(simpleName, text));
        JavacTask task = (JavacTask) compiler.getTask(null, null, faults, List.of("-proc:none"), null, sources);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                HookClassReader reader =
                        new HookClassReader(unit, Trees.instance(task).getSourcePositions(), shown, text);
                return faults.getDiagnostics().isEmpty()
                        ? find(unit, simpleName).map(reader::read)
                        : Optional.empty();
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can always be read", e);
        }
    }

    private static Optional<ClassTree> find(CompilationUnitTree unit, String simpleName) {
        for (Tree declaration : unit.getTypeDecls()) {
            if (declaration instanceof ClassTree type && type.getSimpleName().contentEquals(simpleName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** A file in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String simpleName, String text) {
            super(URI.create("hook:///" + simpleName + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public @Nullable CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
