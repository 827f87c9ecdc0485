package org.ipai.connectors.generator.kubernetes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the parts of pods. */
public final class Pod {

    private Pod() {}

    /** The pods that a job makes. */
    public record Template(ObjectMeta metadata, Spec spec) {}

    /** What runs, and as whom. */
    public record Spec(
            String restartPolicy,
            boolean automountServiceAccountToken,
            boolean enableServiceLinks,
            int terminationGracePeriodSeconds,
            SecurityContext securityContext,
            List<Container> containers,
            List<Volume> volumes) {

        public Spec {
            containers = List.copyOf(containers);
            volumes = List.copyOf(volumes);
        }
    }

    /** As whom all containers run. */
    public record SecurityContext(
            boolean runAsNonRoot,
            long runAsUser,
            long runAsGroup,
            long fsGroup,
            String fsGroupChangePolicy,
            SeccompProfile seccompProfile) {}

    /** Which system calls are let through. */
    public record SeccompProfile(String type) {}

    /** Something to mount. */
    public record Volume(
            String name,
            @Nullable ClaimSource persistentVolumeClaim,
            @Nullable EmptyDir emptyDir) {

        public static Volume ofClaim(String name, String claim) {
            return new Volume(name, new ClaimSource(claim), null);
        }

        public static Volume empty(String name, String sizeLimit) {
            return new Volume(name, null, new EmptyDir(sizeLimit));
        }
    }

    /** A claim by name. */
    public record ClaimSource(String claimName) {}

    /** A folder that lives as long as the pod. */
    public record EmptyDir(String sizeLimit) {}
}
