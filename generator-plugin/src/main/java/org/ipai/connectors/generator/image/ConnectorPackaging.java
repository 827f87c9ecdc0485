package org.ipai.connectors.generator.image;

import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one connector's image and takes it to its targets. */
final class ConnectorPackaging {

    private static final String MAIN = "org.ipai.connectors.runner.Main";

    private final ImageRequest request;
    private final SharedLayers shared;
    private final JibDelivery delivery;
    private final RegistryDelivery registries;
    private final ConnectorImage connector;
    private final Path folder;

    ConnectorPackaging(
            ImageRequest request,
            SharedLayers shared,
            JibDelivery delivery,
            RegistryDelivery registries,
            ConnectorImage connector) {
        this.request = request;
        this.shared = shared;
        this.delivery = delivery;
        this.registries = registries;
        this.connector = connector;
        this.folder = request.workFolder().resolve(connector.sourceType());
    }

    PackagedImage run() throws IOException, ImageException, InterruptedException {
        ConnectorJar jar = new ConnectorJar(request.classes(), request.connectors());
        String key = key(jar);
        ImageState state = ImageState.load(folder);
        if (state.isOf(key) && isDelivered(state)) {
            return new PackagedImage(connector, state.digest(), places(), PackagedImage.Work.UP_TO_DATE);
        }
        Files.createDirectories(folder);
        jar.write(connector, folder.resolve(JavaArguments.CONNECTOR_JAR));
        BillOfMaterials bill = new BillOfMaterials(request.settings(), request.libraries(), linkedJava());
        Files.writeString(folder.resolve(billName()), bill.json(connector));
        String digest = deliver();
        new ImageState(key, digest).save(folder);
        return new PackagedImage(connector, digest, places(), PackagedImage.Work.MADE);
    }

    private String key(ConnectorJar jar) throws IOException {
        Fingerprint key = new Fingerprint()
                .add(shared.key())
                .add(connector.toString())
                .add(request.settings().toString())
                .add(request.targets().toString());
        for (Map.Entry<String, Path> file : jar.files(connector).entrySet()) {
            key.add(file.getKey()).add(file.getValue());
        }
        return key.value();
    }

    /** Engines get their images each time: what they have can be deleted there. */
    private boolean isDelivered(ImageState state) throws IOException, ImageException {
        if (!shared.isFixed()) {
            return false;
        }
        for (ImageTarget target : request.targets()) {
            boolean there = false;
            if (target instanceof ImageTarget.Layout layout) {
                there = new OciLayout(layout.folder()).has(name(), state.digest());
            } else if (target instanceof ImageTarget.Tarballs tarballs) {
                there = Files.isRegularFile(tarball(tarballs));
            } else if (target instanceof ImageTarget.Registry registry) {
                there = registries.has(name(registry), state.digest());
            }
            if (!there) {
                return false;
            }
        }
        return true;
    }

    /** Returns the digest: of the index where there are several platforms, else of the manifest, wherever it goes. */
    private String deliver() throws IOException, ImageException, InterruptedException {
        String digest = "";
        try (ImageTarballs tarballs = new ImageTarballs(folder, this::writeTarball)) {
            for (ImageTarget target : request.targets()) {
                digest = deliver(target, tarballs);
            }
        }
        return digest;
    }

    private String writeTarball(String platform, Path file) throws ImageException, InterruptedException {
        return delivery.toTarball(image(Set.of(platform)), name(), file);
    }

    private String deliver(ImageTarget target, ImageTarballs tarballs)
            throws IOException, ImageException, InterruptedException {
        if (target instanceof ImageTarget.Layout layout) {
            return toLayout(new OciLayout(layout.folder()), tarballs);
        }
        if (target instanceof ImageTarget.Tarballs kept) {
            String platform = onePlatform(kept);
            Files.createDirectories(kept.folder());
            return tarballs.keep(platform, tarball(kept));
        }
        if (target instanceof ImageTarget.Engine engine) {
            return delivery.toEngine(image(Set.of(onePlatform(engine))), name(), engine.executable());
        }
        return toRegistry((ImageTarget.Registry) target, tarballs);
    }

    private String toRegistry(ImageTarget.Registry registry, ImageTarballs tarballs)
            throws IOException, ImageException, InterruptedException {
        Path layout = folder.resolve("layout");
        try {
            String digest = toLayout(new OciLayout(layout), tarballs);
            registries.push(new OciLayout(layout), digest, name(registry));
            return digest;
        } finally {
            Folders.delete(layout);
        }
    }

    private String toLayout(OciLayout layout, ImageTarballs tarballs)
            throws IOException, ImageException, InterruptedException {
        List<Path> files = new ArrayList<>();
        List<String> platforms = shared.platforms().stream().sorted().toList();
        for (String platform : platforms) {
            files.add(tarballs.file(platform));
        }
        String digest = layout.add(name(), files, platforms);
        layout.attach(
                digest,
                new AttachedBill(folder.resolve(billName()), request.settings().created()));
        layout.prune();
        return digest;
    }

    private String onePlatform(ImageTarget target) throws ImageException {
        if (shared.platforms().size() > 1) {
            throw new ImageException(target + " takes images of one platform; name one of "
                    + shared.platforms().stream().sorted().toList() + " with ipai.platforms");
        }
        return shared.platforms().iterator().next();
    }

    private JibContainerBuilder image(Set<String> platforms) throws ImageException {
        JibContainerBuilder image =
                request.base() instanceof BaseImage.Named named ? Jib.from(base(named)) : Jib.fromScratch();
        Set<Platform> all = new LinkedHashSet<>();
        platforms.stream().sorted().forEach(platform -> all.add(platform(platform)));
        List<FileEntriesLayer> layers = new ArrayList<>(shared.layers());
        layers.add(ImageLayers.connector(folder.resolve(JavaArguments.CONNECTOR_JAR), folder.resolve(billName())));
        return image.setFormat(ImageFormat.OCI)
                .setPlatforms(all)
                .setCreationTime(request.settings().created())
                .setFileEntriesLayers(layers)
                .setLabels(ImageLabels.of(connector, request.settings()))
                .setUser(ImageLayers.USER)
                .setWorkingDirectory(AbsoluteUnixPath.get(JavaArguments.FOLDER))
                .addEnvironmentVariable("LANG", "C.UTF-8")
                .addEnvironmentVariable("IPAI_LAKEHOUSE", "/data/lakehouse")
                .addEnvironmentVariable("IPAI_LOG", "json")
                .setEntrypoint(shared.java(), "@" + JavaArguments.FOLDER + "/java.args", MAIN);
    }

    private RegistryImage base(BaseImage.Named named) throws ImageException {
        return delivery.withCredentials(JibDelivery.reference(named.reference()));
    }

    private static Platform platform(String name) {
        String[] parts = name.split("/", 2);
        return new Platform(parts[1], parts[0]);
    }

    private @Nullable JavaHome linkedJava() {
        return request.base() instanceof BaseImage.Linked linked ? linked.java() : null;
    }

    private List<String> places() {
        return request.targets().stream().map(this::place).toList();
    }

    private String place(ImageTarget target) {
        if (target instanceof ImageTarget.Layout layout) {
            return "oci:" + layout.folder() + ":" + name();
        }
        if (target instanceof ImageTarget.Tarballs tarballs) {
            return tarball(tarballs).toString();
        }
        if (target instanceof ImageTarget.Engine engine) {
            return engine.executable().getFileName() + " " + name();
        }
        return name((ImageTarget.Registry) target);
    }

    private Path tarball(ImageTarget.Tarballs tarballs) {
        return tarballs.folder().resolve(connector.repository() + ".tar");
    }

    private String name(ImageTarget.Registry registry) {
        return registry.prefix() + "/" + name();
    }

    private String name() {
        return connector.repository() + ":" + request.settings().tag();
    }

    private String billName() {
        return connector.repository() + ".cdx.json";
    }
}
