package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Metadata;
import org.ipai.connectors.generator.build.Sha256;
import org.jspecify.annotations.Nullable;

/** What an image is made of, as a CycloneDX document. */
final class BillOfMaterials {

    private final ImageSettings settings;
    private final List<Library> libraries;
    private final @Nullable JavaHome java;

    BillOfMaterials(ImageSettings settings, List<Library> libraries, @Nullable JavaHome java) {
        this.settings = settings;
        this.libraries = List.copyOf(libraries);
        this.java = java;
    }

    /** The document as JSON; the same for the same content. */
    String json(ConnectorImage connector) throws IOException, ImageException {
        Component image = component(Component.Type.CONTAINER, connector.repository(), settings.tag());
        image.setBomRef(connector.repository());
        Metadata metadata = new Metadata();
        metadata.setTimestamp(Date.from(settings.created()));
        metadata.setComponent(image);
        Bom bom = new Bom();
        String identity = connector + " " + settings + " "
                + libraries.stream().map(Library::fileName).toList();
        bom.setSerialNumber("urn:uuid:" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)));
        bom.setMetadata(metadata);
        Dependency dependencies = new Dependency(connector.repository());
        for (Component part : parts()) {
            bom.addComponent(part);
            dependencies.addDependency(new Dependency(part.getBomRef()));
        }
        bom.addDependency(dependencies);
        try {
            return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString() + "\n";
        } catch (GeneratorException e) {
            throw new ImageException("the bill of materials cannot be written: " + e.getMessage(), e);
        }
    }

    private List<Component> parts() throws IOException {
        List<Component> parts = new ArrayList<>();
        if (java != null) {
            Component runtime = component(Component.Type.PLATFORM, "java", java.version());
            runtime.setDescription(java.vendorVersion().strip());
            runtime.setBomRef("java");
            parts.add(runtime);
        }
        for (Library library : libraries) {
            parts.add(part(library));
        }
        return parts;
    }

    private static Component part(Library library) throws IOException {
        Component part = component(Component.Type.LIBRARY, library.artifact(), library.version());
        String qualifier = library.classifier() == null ? "" : "&classifier=" + library.classifier();
        part.setGroup(library.group());
        part.setPurl("pkg:maven/" + library.group() + "/" + library.artifact() + "@" + library.version() + "?type=jar"
                + qualifier);
        part.setBomRef(part.getPurl());
        part.addHash(new Hash(Hash.Algorithm.SHA_256, Sha256.of(library.jar())));
        return part;
    }

    private static Component component(Component.Type type, String name, String version) {
        Component component = new Component();
        component.setType(type);
        component.setName(name);
        component.setVersion(version);
        return component;
    }
}
