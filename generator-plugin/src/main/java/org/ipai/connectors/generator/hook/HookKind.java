package org.ipai.connectors.generator.hook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a hook does. */
public enum HookKind {
    PAGINATOR("PaginatorHook"),
    RECORD_READER("RecordReaderHook"),
    PARTITIONER("PartitionerHook"),
    ERROR_RULE("ErrorRuleHook"),
    AUTHENTICATOR("AuthenticatorHook");

    private final String interfaceName;

    HookKind(String interfaceName) {
        this.interfaceName = interfaceName;
    }

    /** The kind whose interface has a simple name. */
    public static Optional<HookKind> ofInterface(String simpleName) {
        return Stream.of(values())
                .filter(kind -> kind.interfaceName.equals(simpleName))
                .findFirst();
    }

    /** As in a spec. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Simple name of the interface that its classes implement. */
    public String interfaceName() {
        return interfaceName;
    }
}
