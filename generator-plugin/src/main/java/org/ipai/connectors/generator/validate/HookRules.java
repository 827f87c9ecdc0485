package org.ipai.connectors.generator.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.hook.HookClass;
import org.ipai.connectors.generator.hook.HookKind;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.HookFile;
import org.ipai.connectors.generator.spec.HookFolder;
import org.ipai.connectors.generator.spec.HookSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.SigningHookSpec;
import org.ipai.connectors.generator.spec.StreamSpec;

/** Hooks: the classes that a spec names, and what stands beside them. */
final class HookRules {

    private HookRules() {}

    static void files(Subject subject, Reporter reporter) {
        List<String> known =
                folder(subject).files().stream().map(HookFile::className).toList();
        hooks(subject.spec())
                .filter(hook -> !known.contains(hook.className().value()))
                .forEach(hook -> reporter.error(
                        hook.className(),
                        "there is no file " + Quote.of(path(hook.className().value())) + " beside the spec",
                        NearestName.hint(
                                hook.className().value(), known, "write the class into it, or mend the name")));
    }

    private static String path(String className) {
        return HookFolder.NAME + "/" + className.replace('.', '/') + ".java";
    }

    static void places(Subject subject, Reporter reporter) {
        eachClass(subject, reporter, (hook, type) -> {
            if (!type.qualifiedName().equals(hook.className().value())) {
                reporter.error(
                        type.at(),
                        "the file lies where the class would be " + hook.className() + ", and its package is "
                                + (type.packageName().isEmpty() ? "none" : type.packageName()),
                        "move the file, or correct the package");
            }
        });
    }

    static void types(Subject subject, Reporter reporter) {
        eachClass(subject, reporter, (hook, type) -> {
            HookKind kind = hook.kind();
            boolean mayBeInherited = type.extendsAnother() && !type.isHook();
            if (type.implemented(kind).isEmpty() && !mayBeInherited) {
                reporter.error(
                        type.at(),
                        "the class is named as a " + kind.word() + " and does not implement " + kind.interfaceName(),
                        "implement org.ipai.connectors.runtime.hook." + kind.interfaceName());
            } else if (!type.isPublic() || !type.isConcrete() || !type.hasPlainConstructor()) {
                reporter.error(
                        type.at(),
                        "the connector cannot make a " + type.name(),
                        "make it a public class that is not abstract, with a public constructor without arguments");
            }
        });
    }

    static void unused(Subject subject, Reporter reporter) {
        Set<String> named = new HashSet<>();
        hooks(subject.spec()).forEach(hook -> named.add(hook.className().value()));
        folder(subject).files().stream()
                .filter(file -> !named.contains(file.className()))
                .flatMap(file -> file.parse(new Findings()).stream())
                .filter(HookClass::isHook)
                .filter(HookClass::isConcrete)
                .forEach(type -> reporter.warning(
                        type.at(),
                        "the spec names no hook " + type.qualifiedName(),
                        "name it under 'hooks', or delete the file"));
    }

    static void beginnings(Subject subject, Reporter reporter) {
        for (StreamSpec stream : subject.spec().streams().values()) {
            PaginationSpec pagination = subject.spec().pagination(stream);
            boolean isPaged = pagination != null && !pagination.is("none");
            boolean isCut = !stream.slicing().axes().isEmpty();
            for (HookSpec hook : stream.hooks()) {
                if (hook.kind() == HookKind.PAGINATOR && !isPaged) {
                    reporter.error(
                            hook.className(),
                            "a paginator goes on from the stream's pagination, which is none",
                            "write the kind of 'pagination' that comes nearest: it makes the first request, and the"
                                    + " sandbox pages by it");
                } else if (hook.kind() == HookKind.PARTITIONER && !isCut) {
                    reporter.error(
                            hook.className(),
                            "a partitioner gives values to the stream's axes, and there are none",
                            "name them under 'slices', with the values that the sandbox shall know");
                }
            }
        }
    }

    private static void eachClass(Subject subject, Reporter reporter, BiConsumer<HookSpec, HookClass> check) {
        HookFolder folder = folder(subject);
        hooks(subject.spec())
                .forEach(hook -> folder.find(hook.className().value())
                        .flatMap(file -> file.parse(reporter.findings()))
                        .ifPresent(type -> check.accept(hook, type)));
    }

    private static HookFolder folder(Subject subject) {
        return new HookFolder(subject.folder());
    }

    /** Each use of a class; an authenticator that an API takes from the top level counts once. */
    private static Stream<HookSpec> hooks(ConnectorSpec spec) {
        Stream<HookSpec> ofApis = spec.allApis().stream()
                .flatMap(api -> Stream.ofNullable(api.signing()))
                .distinct()
                .map(HookRules::authenticator);
        return Stream.concat(ofApis, spec.streams().values().stream().flatMap(stream -> stream.hooks().stream()));
    }

    private static HookSpec authenticator(SigningHookSpec signing) {
        return new HookSpec(HookKind.AUTHENTICATOR, signing.className());
    }
}
