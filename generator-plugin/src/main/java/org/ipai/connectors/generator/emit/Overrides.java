package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.lang.reflect.Type;
import javax.lang.model.element.Modifier;

/** Starts methods that implement an interface. */
final class Overrides {

    private Overrides() {}

    static MethodSpec.Builder returning(Type type, String name) {
        return returning(TypeName.get(type), name);
    }

    static MethodSpec.Builder returning(TypeName type, String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
