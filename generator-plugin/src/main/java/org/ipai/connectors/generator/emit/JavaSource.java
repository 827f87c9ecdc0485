package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.ipai.connectors.generator.model.ConnectorModel;
import org.ipai.connectors.generator.model.StructModel;
import org.jspecify.annotations.Nullable;

/** Lays out a generated class as a source file. */
final class JavaSource {

    static final AnnotationSpec NULLABLE =
            AnnotationSpec.builder(ClassName.get(Nullable.class)).build();

    private static final AnnotationSpec GENERATED = AnnotationSpec.builder(Generated.class)
            .addMember("value", "$S", "org.ipai.connectors.generator")
            .build();

    /** Classes of {@code java.lang} that generated code names without an import. */
    private static final Set<String> JAVA_LANG =
            Set.of("Boolean", "Double", "IllegalArgumentException", "Integer", "Long", "Override", "String");

    private JavaSource() {}

    static GeneratedFile of(Connector connector, TypeSpec.Builder type) {
        ConnectorModel model = connector.model();
        connector.structs().stream()
                .map(StructModel::className)
                .filter(JAVA_LANG::contains)
                .forEach(type::alwaysQualify);
        TypeSpec built = type.addAnnotation(GENERATED).build();
        String source = JavaFile.builder(model.packageName(), built)
                .indent("    ")
                .skipJavaLangImports(true)
                .addFileComment("$L", header(model))
                .build()
                .toString();
        return file(model, built.name(), Layout.polish(source));
    }

    static GeneratedFile file(ConnectorModel model, String simpleName, String source) {
        String folder = model.packageName().replace('.', '/');
        return new GeneratedFile(GeneratedFile.Root.SOURCES, folder + "/" + simpleName + ".java", source);
    }

    static String header(ConnectorModel model) {
        return "Generated from " + Prose.lineComment(model.specFile()) + ", sha256 " + model.specSha256()
                + ".\nChange the spec, not this file.";
    }
}
