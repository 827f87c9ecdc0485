package org.ipai.connectors.generator.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Finding;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.Severity;
import org.ipai.connectors.generator.openapi.ApiDocuments;

/** Leaves out what does not validate, and then what depended on it, until all does. */
final class Settling {

    /** As in the schema. */
    private static final int MOST_STREAMS = 500;

    private static final int MOST_REPORTED = 20;

    private final DraftInput input;
    private final SpecLayout layout;
    private final ApiDocuments documents;
    private final Findings findings;

    Settling(DraftInput input, SpecLayout layout, ApiDocuments documents, Findings findings) {
        this.input = input;
        this.layout = layout;
        this.documents = documents;
        this.findings = findings;
    }

    /** A spec that validates. */
    record Settled(String text, StreamDrafts drafts) {

        DraftedSpec as(List<Guess> top, Offered offered) {
            return new DraftedSpec(text, top, drafts.streams(), drafts.omitted(), offered);
        }
    }

    /** Empty, with findings, if no stream is to blame or none remains. */
    Optional<Settled> settle(StreamDrafts drafts) throws IOException {
        List<StreamDraft> streams = new ArrayList<>(drafts.streams());
        List<StreamDraft.Omitted> omitted = new ArrayList<>(drafts.omitted());
        while (streams.size() > MOST_STREAMS) {
            omitted.add(streams.remove(streams.size() - 1).omitted("a spec has at most " + MOST_STREAMS + " streams"));
        }
        try (Trial trial = Trial.of(input.folder())) {
            while (true) {
                SpecLayout.Text text = layout.compose(streams, omitted);
                List<Finding> errors = trial.check(text.text(), documents).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList();
                if (errors.isEmpty()) {
                    return Optional.of(new Settled(text.text(), new StreamDrafts(streams, omitted)));
                }
                if (!leaveOut(errors, text, streams, omitted)) {
                    report(errors);
                    return Optional.empty();
                }
            }
        }
    }

    /** Whether any stream was left out; the errors are not about drafted streams otherwise. */
    private static boolean leaveOut(
            List<Finding> errors, SpecLayout.Text text, List<StreamDraft> streams, List<StreamDraft.Omitted> omitted) {
        Map<String, String> reasons = new LinkedHashMap<>();
        errors.forEach(error -> text.streamAt(error.location().line())
                .ifPresent(name -> reasons.putIfAbsent(name, error.message() + "; " + error.hint())));
        List<StreamDraft> bad = streams.stream()
                .filter(stream -> reasons.containsKey(stream.name()))
                .toList();
        bad.forEach(stream -> omitted.add(stream.omitted(Objects.requireNonNull(reasons.get(stream.name())))));
        return streams.removeAll(bad);
    }

    private void report(List<Finding> errors) {
        errors.stream()
                .limit(MOST_REPORTED)
                .forEach(error -> findings.error(
                        DraftRule.NOTHING_FITS,
                        input.place(),
                        "no valid spec can be drafted: " + error.message(),
                        error.hint()));
    }
}
