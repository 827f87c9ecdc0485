package org.ipai.connectors.generator.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafted streams as lines of a spec, each after an empty one. */
final class StreamLines {

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> firsts = new LinkedHashMap<>();

    StreamLines(int indent, List<StreamDraft> streams, List<StreamDraft.Omitted> omitted) {
        for (StreamDraft stream : streams) {
            lines.add("");
            firsts.put(stream.name(), lines.size());
            lines.addAll(stream.lines(indent));
        }
        if (!omitted.isEmpty()) {
            lines.add("");
            firsts.put("", lines.size());
        }
        for (StreamDraft.Omitted each : omitted) {
            lines.add(YamlText.comment(
                    indent, "Left out: " + each.name() + " (" + each.operation() + "): " + each.reason()));
        }
    }

    List<String> lines() {
        return lines;
    }

    /** Numbers of the first lines in a file where these lines follow so many others. */
    Map<String, Integer> firstLines(int before) {
        Map<String, Integer> shifted = new LinkedHashMap<>();
        firsts.forEach((stream, line) -> shifted.put(stream, before + line + 1));
        return shifted;
    }
}
