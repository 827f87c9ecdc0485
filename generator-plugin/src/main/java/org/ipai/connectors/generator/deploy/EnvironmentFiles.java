package org.ipai.connectors.generator.deploy;

import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.template.TextTemplate;

/** Files of environment variables to fill in, in the form that kustomize, compose and podman read alike: a name, an equals sign, the rest. */
final class EnvironmentFiles {

    private EnvironmentFiles() {}

    /**
     * Variables that anyone may see.
     *
     * @param ofRunner lines of the runner's own
     */
    static String connector(Deployment deployment, String... ofRunner) {
        return fill("connector.env", deployment.settings(), ofRunner);
    }

    /** Variables that nobody may see, without their values. */
    static String secrets(Deployment deployment, String... ofRunner) {
        return fill("secrets.env", deployment.secrets(), ofRunner);
    }

    private static String fill(String template, List<Variable> variables, String... ofRunner) {
        return TextTemplate.load(template)
                .fill(Map.of(
                        "runner",
                        List.of(ofRunner),
                        "variables",
                        variables.stream().map(EnvironmentFiles::entry).toList()));
    }

    private static Map<String, String> entry(Variable variable) {
        return Map.of("description", variable.description(), "line", variable.line());
    }
}
