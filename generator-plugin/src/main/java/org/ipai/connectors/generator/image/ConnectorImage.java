package org.ipai.connectors.generator.image;

/**
 * A connector that gets an image.
 *
 * @param sourceType source type, such as {@code github}
 * @param connectorClass the class by which the runner finds it
 * @param title what people call the provider
 * @param specVersion the spec's {@code api_version}
 * @param specSha256 hash of the spec file, lower-case hex
 */
public record ConnectorImage(
        String sourceType, String connectorClass, String title, String specVersion, String specSha256) {

    private static final String PREFIX = "ipai_connector_";

    /** The image's repository name. */
    public String repository() {
        return PREFIX + sourceType;
    }

    /** The package with the connector's own classes, as a path within a class folder. */
    String packagePath() {
        return connectorClass.substring(0, connectorClass.lastIndexOf('.') + 1).replace('.', '/');
    }
}
