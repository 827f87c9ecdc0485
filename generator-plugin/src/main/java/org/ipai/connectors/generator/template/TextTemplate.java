package org.ipai.connectors.generator.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A template of the plugin's jar. Values are put in as they are; what needs escaping is escaped by who gives it. */
public final class TextTemplate {

    private static final String FOLDER = "/ipai/templates/";

    private final Template template;

    private TextTemplate(Template template) {
        this.template = template;
    }

    /**
     * Loads a template.
     *
     * @param name of the file, such as {@code connector.md}
     */
    public static TextTemplate load(String name) {
        return new TextTemplate(Mustache.compiler().escapeHTML(false).compile(read(FOLDER + name + ".mustache")));
    }

    /** The text with values by name; a name without a value is a fault of the generator. */
    public String fill(Map<String, ?> values) {
        return template.execute(values);
    }

    private static String read(String resource) {
        try (InputStream in = TextTemplate.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the plugin's jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
