package org.ipai.connectors.generator.image;

import java.nio.file.Path;
import java.util.List;

/** A process that makes a project's images. Arguments: an empty folder and a JDK. Prints the images' digests. */
final class AnotherMachine {

    private AnotherMachine() {}

    public static void main(String[] arguments) throws Exception {
        ImageProject project = new ImageProject(Path.of(arguments[0], "project"));
        List<PackagedImage> made = ImagePackaging.run(
                project.request(ImageProject.linked(Path.of(arguments[1])), new ImageTarget.Layout(project.layout())));
        made.forEach(image -> System.out.println(image.digest()));
    }
}
