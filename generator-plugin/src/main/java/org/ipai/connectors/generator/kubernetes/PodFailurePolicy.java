package org.ipai.connectors.generator.kubernetes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pod's failure means for its job: the first rule that fits decides. */
public record PodFailurePolicy(List<Rule> rules) {

    public PodFailurePolicy {
        rules = List.copyOf(rules);
    }

    /** Either kind of condition, and what follows. */
    public record Rule(String action, @Nullable ExitCodes onExitCodes, List<PodCondition> onPodConditions) {

        public Rule {
            onPodConditions = List.copyOf(onPodConditions);
        }

        /** The job fails at once if a container ends with one of these codes. */
        public static Rule failOn(String container, List<Integer> codes) {
            return new Rule("FailJob", new ExitCodes(container, "In", codes), List.of());
        }

        /** A pod whose container ends with this code is started again and does not count as a failure. */
        public static Rule ignore(String container, int code) {
            return new Rule("Ignore", new ExitCodes(container, "In", List.of(code)), List.of());
        }

        /** A pod that had to make room for others, or whose node goes, is no failure. */
        public static Rule ignoreDisruptions() {
            return new Rule("Ignore", null, List.of(new PodCondition("DisruptionTarget", "True")));
        }
    }

    /** Exit codes of a container. */
    public record ExitCodes(String containerName, String operator, List<Integer> values) {
        public ExitCodes {
            values = List.copyOf(values);
        }
    }

    /** A condition of the pod. */
    public record PodCondition(String type, String status) {}
}
