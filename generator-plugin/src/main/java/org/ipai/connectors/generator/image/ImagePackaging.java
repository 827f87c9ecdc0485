package org.ipai.connectors.generator.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes the images of a project's connectors and takes them to where they are wanted. */
public final class ImagePackaging {

    private final ImageRequest request;
    private final JibDelivery delivery;
    private final RegistryDelivery registries;

    private ImagePackaging(ImageRequest request) throws ImageException {
        this.request = request;
        RegistryCredentials credentials = new RegistryCredentials(request.environment());
        this.delivery = new JibDelivery(request.workFolder().resolve("layers"), request.base(), credentials);
        this.registries = new RegistryDelivery(credentials);
    }

    /**
     * Makes images.
     *
     * @return what was made, in the order of the connectors
     * @throws ImageException if one cannot be made or delivered; those before it are where they should be
     */
    public static List<PackagedImage> run(ImageRequest request)
            throws IOException, ImageException, InterruptedException {
        return new ImagePackaging(request).packageAll();
    }

    private List<PackagedImage> packageAll() throws IOException, ImageException, InterruptedException {
        SharedLayers shared = SharedLayers.make(request);
        List<PackagedImage> made = new ArrayList<>();
        for (ConnectorImage connector : request.connectors()) {
            if (request.chosen().contains(connector.sourceType())) {
                made.add(new ConnectorPackaging(request, shared, delivery, registries, connector).run());
            }
        }
        return made;
    }
}
