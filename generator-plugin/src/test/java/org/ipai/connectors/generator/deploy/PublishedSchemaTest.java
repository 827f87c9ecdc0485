package org.ipai.connectors.generator.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ipai.connectors.generator.Recording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedSchemaTest {

    static final List<PublishedSchema> PUBLISHED = List.of(PublishedSchema.KUBERNETES, PublishedSchema.KUSTOMIZATION);

    /** Where the document is at hand, the slice is also what is cut from it: see the README beside the slices. */
    @ParameterizedTest
    @FieldSource("PUBLISHED")
    void a_slice_holds_nothing_but_facts_and_no_definition_that_no_object_reaches(PublishedSchema published)
            throws IOException {
        String document = System.getProperty(published.property());
        if (document != null) {
            Recording.check(published.file(), published.cut(Path.of(document)));
        }
        assertThat(published.cutAgain()).isEqualTo(Files.readString(published.file()));
    }
}
