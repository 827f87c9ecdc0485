package org.ipai.connectors.generator.deploy;

import java.util.List;
import java.util.stream.Stream;
import org.ipai.connectors.generator.kubernetes.Container.EnvVar;

/** The variables of a pod beside those of the connector's ConfigMap: secrets, each by reference. */
final class PodVariables {

    private PodVariables() {}

    static List<EnvVar> of(Deployment deployment) {
        Stream<EnvVar> ofRunner = Stream.of(
                EnvVar.of("IPAI_LAKEHOUSE", RunnerContract.LAKEHOUSE),
                EnvVar.ofSecret("IPAI_DATABASE_USER", CronJobs.DATABASE, "user", null),
                EnvVar.ofSecret("IPAI_DATABASE_PASSWORD", CronJobs.DATABASE, "password", null));
        Stream<EnvVar> ofConnector =
                deployment.secrets().stream().map(secret -> variable(secret, deployment.objectName()));
        return Stream.concat(ofRunner, ofConnector).toList();
    }

    /** Of several ways to sign in one is chosen, so most secrets need not be there. */
    private static EnvVar variable(Variable secret, String object) {
        return EnvVar.ofSecret(secret.name(), object, secret.field(), secret.required() ? null : Boolean.TRUE);
    }
}
