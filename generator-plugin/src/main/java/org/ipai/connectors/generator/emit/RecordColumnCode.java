package org.ipai.connectors.generator.emit;

import com.google.common.base.CaseFormat;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.ipai.connectors.generator.model.FieldModel;
import org.ipai.connectors.generator.model.StructModel;
import org.ipai.connectors.generator.model.TypeModel;
import org.ipai.connectors.runtime.record.Column;
import org.ipai.connectors.runtime.record.FieldType;

/** How a decoder gets at the columns of a record by their dotted paths. */
final class RecordColumnCode {

    private final StructModel record;

    RecordColumnCode(StructModel record) {
        this.record = record;
    }

    /** A name for the column. */
    String name(String path) {
        return CaseFormat.LOWER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, path.replace('.', '_'));
    }

    Class<? extends Column> type(String path) {
        return Scalars.column(scalar(path));
    }

    /** Calls from the root group on, such as {@code .group("owner").binaryColumn("login")}. */
    CodeBlock column(String path) {
        List<String> names = List.of(path.split("\\."));
        CodeBlock.Builder code = CodeBlock.builder();
        names.subList(0, names.size() - 1).forEach(group -> code.add(".group($S)", group));
        return code.add(".$L($S)", Scalars.columnMethod(scalar(path)), names.get(names.size() - 1))
                .build();
    }

    private FieldType.Scalar scalar(String path) {
        TypeModel type = new TypeModel.ObjectModel(record);
        for (String name : path.split("\\.")) {
            type = ((TypeModel.ObjectModel) type)
                    .struct().fields().stream()
                            .filter(field -> field.columnName().equals(name))
                            .findFirst()
                            .map(FieldModel::type)
                            .orElseThrow();
        }
        return ((TypeModel.ScalarModel) type).type();
    }
}
