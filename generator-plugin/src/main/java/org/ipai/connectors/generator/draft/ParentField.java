package org.ipai.connectors.generator.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipai.connectors.generator.openapi.ApiField;
import org.ipai.connectors.generator.openapi.ApiParameter;
import org.ipai.connectors.generator.openapi.ApiType;
import org.ipai.connectors.generator.openapi.ApiType.Kind;
import org.ipai.connectors.generator.resolve.SnakeCase;

/**
 * The field of a parent's record that a path parameter of its children takes.
 *
 * @param path dotted
 * @param confidence how likely it is the right one
 */
record ParentField(String path, Confidence confidence) {

    /** What a parameter that is called like the element itself usually takes, such as {@code {repo}}. */
    private static final List<String> HANDLES = List.of("slug", "name", "login", "key", "id", "uuid");

    private static final List<String> IDS = List.of("id", "uuid", "guid");

    /**
     * @param parent the listing of the elements
     * @param singular what the path calls one of them
     */
    static Optional<ParentField> of(ApiParameter parameter, Listing parent, String singular) {
        String name = SnakeCase.of(parameter.name());
        String bare = name.startsWith(singular + "_") ? name.substring(singular.length() + 1) : name;
        String lastWord = name.substring(name.lastIndexOf('_') + 1);
        return Stream.<Optional<ParentField>>of(
                        scalar(parent, List.of(name), parameter, Confidence.HIGH),
                        nested(parent, name, parameter),
                        scalar(parent, List.of(bare), parameter, Confidence.HIGH),
                        name.equals(singular) || bare.startsWith("id_or_") || bare.equals("identifier")
                                ? scalar(parent, name.equals(singular) ? HANDLES : IDS, parameter, Confidence.MEDIUM)
                                : Optional.empty(),
                        scalar(parent, IDS.contains(lastWord) ? IDS : List.of(lastWord), parameter, Confidence.MEDIUM))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ParentField> scalar(
            Listing parent, List<String> names, ApiParameter parameter, Confidence confidence) {
        return names.stream()
                .flatMap(name -> parent.field(name).stream())
                .filter(field -> fits(field.schema().type(), parameter))
                .findFirst()
                .map(field -> new ParentField(field.name(), confidence));
    }

    /** Such as {@code owner.login} for {@code {owner}}. */
    private static Optional<ParentField> nested(Listing parent, String name, ApiParameter parameter) {
        return parent.field(name)
                .filter(field -> field.schema().type() instanceof ApiType.ObjectOf)
                .flatMap(field -> HANDLES.stream()
                        .flatMap(handle -> inside(field, handle).stream())
                        .filter(inner -> fits(inner.schema().type(), parameter))
                        // Of accounts the login is unique, and 'name' is what they are called.
                        .sorted((left, right) -> Boolean.compare(isLogin(right), isLogin(left)))
                        .findFirst()
                        .map(inner -> new ParentField(field.name() + "." + inner.name(), Confidence.MEDIUM)));
    }

    private static boolean isLogin(ApiField field) {
        return field.name().equals("login");
    }

    private static Optional<ApiField> inside(ApiField field, String name) {
        return field.schema().type() instanceof ApiType.ObjectOf object ? object.field(name) : Optional.empty();
    }

    private static boolean fits(ApiType field, ApiParameter parameter) {
        Optional<Kind> have = Listing.kind(field).filter(kind -> kind != Kind.BOOLEAN && kind != Kind.NUMBER);
        return have.isPresent()
                && (!Listing.isNumber(parameter.type()) || have.get() == Kind.INT32 || have.get() == Kind.INT64);
    }
}
