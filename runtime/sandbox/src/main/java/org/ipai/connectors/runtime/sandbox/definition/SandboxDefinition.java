package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.connector.Quota;

/**
 * What a sandbox serves.
 *
 * @param source the connector's source type, such as {@code github}
 * @param auth the ways to sign in, by API; the default API's name is empty
 * @param signedHeaders headers without which nobody may come in, whatever they hold, by API that has any
 * @param rateLimits the headers that tell the rate limit, by API that has any; the default API's name is empty
 * @param errors an answer for each error rule of all streams, API by API
 * @param quotas how much each API may be asked; the default API's name is empty
 * @param streams parents before or after their children
 * @param schemas structural OpenAPI schemas by name, referred to as {@code #/schemas/<name>}
 */
public record SandboxDefinition(
        String source,
        Map<String, List<AuthDefinition>> auth,
        Map<String, List<String>> signedHeaders,
        Map<String, RateLimitDefinition> rateLimits,
        List<ErrorAnswer> errors,
        Map<String, List<Quota>> quotas,
        List<StreamDefinition> streams,
        Map<String, JsonNode> schemas) {

    public SandboxDefinition {
        auth = Map.copyOf(auth);
        signedHeaders = Map.copyOf(signedHeaders);
        rateLimits = Map.copyOf(rateLimits);
        errors = List.copyOf(errors);
        quotas = Map.copyOf(quotas);
        streams = List.copyOf(streams);
        schemas = Map.copyOf(schemas);
    }

    /**
     * Reads the definition that the generator put on the class path for a source.
     *
     * @throws InvalidDefinitionException if there is none or it is not a definition
     */
    public static SandboxDefinition ofSource(String source) {
        return ofResource("META-INF/ipai/sandbox/" + source + ".json");
    }

    /**
     * Reads a definition from the class path.
     *
     * @throws InvalidDefinitionException if there is none or it is not a definition
     */
    public static SandboxDefinition ofResource(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context != null ? context : SandboxDefinition.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new InvalidDefinitionException(
                        name, "is not on the class path; add the connector that brings it or name a file");
            }
            return parse(name, in.readAllBytes());
        } catch (IOException e) {
            throw new InvalidDefinitionException(name, "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a definition from a file.
     *
     * @throws InvalidDefinitionException if it cannot be read or is not a definition
     */
    public static SandboxDefinition ofFile(Path file) {
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InvalidDefinitionException(file.toString(), "cannot be read: " + e);
        }
    }

    /**
     * Reads a definition.
     *
     * @param place names the definition in error messages
     * @throws InvalidDefinitionException if the bytes are not a definition
     */
    public static SandboxDefinition parse(String place, byte[] json) {
        SandboxDefinition definition = DefinitionReader.read(place, json);
        DefinitionRules.check(place, definition);
        return definition;
    }

    /**
     * The stream of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StreamDefinition stream(String name) {
        return streams.stream()
                .filter(stream -> stream.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the sandbox of '" + source + "' has no stream '" + name
                        + "'; its streams are "
                        + streams.stream().map(StreamDefinition::name).toList()));
    }

    /** Whether another stream's slices are made of this stream's records. */
    public boolean isParent(String name) {
        return streams.stream().anyMatch(stream -> stream.sources().anyMatch(name::equals));
    }
}
