package org.ipai.connectors.generator.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A container of a pod. */
public record Container(
        String name,
        String image,
        List<String> args,
        List<EnvFrom> envFrom,
        List<EnvVar> env,
        Resources resources,
        SecurityContext securityContext,
        List<VolumeMount> volumeMounts) {

    public Container {
        args = List.copyOf(args);
        envFrom = List.copyOf(envFrom);
        env = List.copyOf(env);
        volumeMounts = List.copyOf(volumeMounts);
    }

    /** All entries of a ConfigMap as variables. */
    public record EnvFrom(NameRef configMapRef) {}

    /** An object by name. */
    public record NameRef(String name) {}

    /** A variable with a value of its own or one from elsewhere. */
    public record EnvVar(
            String name, @Nullable String value, @Nullable ValueFrom valueFrom) {

        public static EnvVar of(String name, String value) {
            return new EnvVar(name, value, null);
        }

        /**
         * A variable from a Secret.
         *
         * @param optional whether the pod starts without it; null for no
         */
        public static EnvVar ofSecret(String name, String secret, String key, @Nullable Boolean optional) {
            return new EnvVar(name, null, new ValueFrom(new SecretKeyRef(secret, key, optional)));
        }
    }

    /** Where a value is. */
    public record ValueFrom(SecretKeyRef secretKeyRef) {}

    /** One key of a Secret. */
    public record SecretKeyRef(
            String name, String key, @Nullable Boolean optional) {}

    /** What a container is sure to get, and what it may not exceed. */
    public record Resources(SortedMap<String, String> requests, SortedMap<String, String> limits) {

        public Resources {
            requests = new TreeMap<>(requests);
            limits = new TreeMap<>(limits);
        }

        public static Resources of(Map<String, String> requests, Map<String, String> limits) {
            return new Resources(new TreeMap<>(requests), new TreeMap<>(limits));
        }
    }

    /** What its processes may do. */
    public record SecurityContext(
            boolean allowPrivilegeEscalation, boolean readOnlyRootFilesystem, Capabilities capabilities) {}

    /** Privileges taken away. */
    public record Capabilities(List<String> drop) {
        public Capabilities {
            drop = List.copyOf(drop);
        }
    }

    /** Where a volume is mounted. */
    public record VolumeMount(String name, String mountPath) {}
}
