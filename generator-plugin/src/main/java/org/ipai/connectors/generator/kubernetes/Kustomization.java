package org.ipai.connectors.generator.kubernetes;

import java.util.List;

/** What belongs together, for {@code kubectl apply -k}. */
public record Kustomization(String apiVersion, String kind, List<String> resources) {

    public Kustomization {
        resources = List.copyOf(resources);
    }

    public static Kustomization of(List<String> files) {
        return new Kustomization("kustomize.config.k8s.io/v1beta1", "Kustomization", files);
    }
}
