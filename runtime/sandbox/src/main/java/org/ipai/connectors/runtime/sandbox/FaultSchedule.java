package org.ipai.connectors.runtime.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;

/** Counts requests so that each fault strikes when it is due. */
final class FaultSchedule {

    private volatile List<Due> faults = List.of();

    void replace(List<RequestFault> replacement) {
        faults = replacement.stream().map(Due::new).toList();
    }

    /** The fault that strikes a request; every fault that matches counts it. */
    Optional<RequestFault> strike(String target) {
        Optional<RequestFault> striking = Optional.empty();
        for (Due due : faults) {
            boolean strikes = due.counts(target);
            if (strikes && striking.isEmpty()) {
                due.struck.incrementAndGet();
                striking = Optional.of(due.fault);
            }
        }
        return striking;
    }

    /** How often each fault has struck, in their order. */
    List<Long> struck() {
        return faults.stream().map(due -> due.struck.get()).toList();
    }

    private static final class Due {

        private final RequestFault fault;
        private final Pattern path;
        private final AtomicLong matched = new AtomicLong();
        private final AtomicLong struck = new AtomicLong();

        Due(RequestFault fault) {
            this.fault = fault;
            this.path = Pattern.compile(("\\Q" + fault.path() + "\\E").replace("*", "\\E.*\\Q"));
        }

        boolean counts(String target) {
            if (!path.matcher(target).matches()) {
                return false;
            }
            long before = matched.incrementAndGet() - fault.request();
            return before >= 0 && before < fault.times();
        }
    }
}
