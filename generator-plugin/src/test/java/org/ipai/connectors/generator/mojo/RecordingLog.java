package org.ipai.connectors.generator.mojo;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a goal says. */
final class RecordingLog extends SystemStreamLog {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void info(CharSequence content) {
        lines.add(content.toString());
    }

    @Override
    public void warn(CharSequence content) {
        lines.add("WARNING " + content);
    }

    @Override
    public void error(CharSequence content) {
        lines.add("ERROR " + content);
    }

    List<String> lines() {
        return lines;
    }
}
