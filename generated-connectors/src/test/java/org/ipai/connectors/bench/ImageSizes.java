package org.ipai.connectors.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Prints the size of each image of an OCI layout, layer by layer, and what of it all images share. Argument: the layout. */
final class ImageSizes {

    private static final double MEGABYTE = 1e6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ImageSizes() {}

    public static void main(String[] arguments) throws IOException {
        Path layout = Path.of(arguments[0]);
        Map<String, Map<String, Long>> images = new LinkedHashMap<>();
        for (JsonNode image :
                JSON.readTree(layout.resolve("index.json").toFile()).path("manifests")) {
            if (image.has("artifactType")) {
                // A bill of materials.
                continue;
            }
            String name =
                    image.at("/annotations/org.opencontainers.image.ref.name").asText();
            images.put(name, layers(layout, image.path("digest").asText()));
        }
        Set<String> shared = new LinkedHashSet<>();
        images.values().forEach(layers -> shared.addAll(layers.keySet()));
        images.values().forEach(layers -> shared.retainAll(layers.keySet()));
        images.forEach((name, layers) -> print(name, layers, shared));
    }

    private static Map<String, Long> layers(Path layout, String digest) throws IOException {
        Path blob = layout.resolve("blobs/sha256").resolve(digest.substring(digest.indexOf(':') + 1));
        Map<String, Long> layers = new LinkedHashMap<>();
        JSON.readTree(blob.toFile())
                .path("layers")
                .forEach(layer -> layers.put(
                        layer.path("digest").asText(), layer.path("size").asLong()));
        return layers;
    }

    private static void print(String name, Map<String, Long> layers, Set<String> shared) {
        List<String> parts = new ArrayList<>();
        long own = 0;
        long total = 0;
        for (Map.Entry<String, Long> layer : layers.entrySet()) {
            parts.add(String.format(Locale.ROOT, "%.2f", layer.getValue() / MEGABYTE));
            total += layer.getValue();
            own += shared.contains(layer.getKey()) ? 0 : layer.getValue();
        }
        System.out.printf(
                Locale.ROOT,
                "%-48s %7.2f   layers %s   its own %.2f%n",
                name,
                total / MEGABYTE,
                String.join(" + ", parts),
                own / MEGABYTE);
    }
}
