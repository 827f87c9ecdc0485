package org.ipai.connectors.generator.hook;

import java.util.List;
import java.util.Optional;
import org.ipai.connectors.generator.finding.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * The class of a hook's file, as far as the file alone tells it.
 *
 * @param packageName empty for none
 * @param name simple name
 * @param at its declaration
 * @param isPublic whether others see it
 * @param isConcrete whether it is a class or record that can be made
 * @param hasPlainConstructor whether others can make it without arguments
 * @param extendsAnother whether it may have more interfaces than it names
 * @param interfaces those that it names
 */
public record HookClass(
        String packageName,
        String name,
        SourceLocation at,
        boolean isPublic,
        boolean isConcrete,
        boolean hasPlainConstructor,
        boolean extendsAnother,
        List<Implemented> interfaces) {

    public HookClass {
        interfaces = List.copyOf(interfaces);
    }

    /**
     * An interface that it names.
     *
     * @param name simple name
     * @param argument simple name of its type argument; null if it has none, or one that is not a plain type
     * @param at where
     */
    public record Implemented(String name, @Nullable String argument, SourceLocation at) {}

    /** With package. */
    public String qualifiedName() {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** The interface of a kind, if it names it. */
    public Optional<Implemented> implemented(HookKind kind) {
        return interfaces.stream()
                .filter(candidate -> candidate.name().equals(kind.interfaceName()))
                .findFirst();
    }

    /** Whether it names the interface of any kind. */
    public boolean isHook() {
        return interfaces.stream()
                .anyMatch(candidate -> HookKind.ofInterface(candidate.name()).isPresent());
    }
}
