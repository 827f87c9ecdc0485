package org.ipai.connectors.generator.resolve;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.finding.NearestName;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.FieldFormatSpec;
import org.ipai.connectors.generator.spec.FieldNullsSpec;
import org.ipai.connectors.generator.spec.FieldsSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.record.FieldNotation;
import org.ipai.connectors.runtime.record.TimeNotation;
import org.ipai.connectors.runtime.record.TimePattern;
import org.jspecify.annotations.Nullable;

/** Resolves how fields are written whose values are not written as usual. */
final class FieldNotations {

    private static final Map<String, TimeNotation> WORDS = Map.of(
            "epoch_seconds", TimeNotation.epoch(TimeNotation.Epoch.Unit.SECONDS),
            "epoch_millis", TimeNotation.epoch(TimeNotation.Epoch.Unit.MILLIS));

    private final @Nullable FieldsSpec fields;
    private final Findings findings;

    FieldNotations(@Nullable FieldsSpec fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** The notations by dotted JSON path. */
    Map<String, FieldNotation> resolve() {
        Map<String, FieldNotation> notations = new LinkedHashMap<>();
        if (fields == null) {
            return notations;
        }
        for (FieldNullsSpec nulls : fields.nullValues()) {
            List<String> texts = nulls.texts().stream().map(Text::value).toList();
            notations.put(nulls.path().value(), new FieldNotation(texts, null));
        }
        for (FieldFormatSpec format : fields.formats()) {
            time(format).ifPresent(time -> {
                FieldNotation nulls = notations.get(format.path().value());
                notations.put(
                        format.path().value(), new FieldNotation(nulls == null ? List.of() : nulls.nullTexts(), time));
            });
        }
        return notations;
    }

    private Optional<TimeNotation> time(FieldFormatSpec format) {
        String pattern = format.pattern().value();
        TimeNotation word = WORDS.get(pattern);
        Optional<ZoneId> zone = zone(format.zone());
        if (word != null) {
            refuseZone(format, "a number of units since 1970 has no zone");
            return Optional.of(word);
        }
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        return pattern.equals("iso") ? Optional.of(new TimeNotation.Iso(zone.get())) : pattern(format, zone.get());
    }

    private Optional<TimeNotation> pattern(FieldFormatSpec format, ZoneId zone) {
        Text pattern = format.pattern();
        try {
            if (TimePattern.of(pattern.value()).isDate()) {
                refuseZone(format, "the pattern is for dates, which have no zone");
            }
            return Optional.of(new TimeNotation.Pattern(pattern.value(), zone));
        } catch (IllegalArgumentException e) {
            findings.error(
                    ResolveRule.FIELD_NOTATION,
                    pattern.at(),
                    "the format " + Quote.of(pattern.value()) + " is no pattern of dates or times: it "
                            + reason(e, pattern.value()),
                    NearestName.hint(
                            pattern.value(),
                            List.of("iso", "epoch_seconds", "epoch_millis"),
                            "write letters of java.time.format.DateTimeFormatter, such as dd/MM/yyyy HH:mm,"
                                    + " or iso, epoch_seconds or epoch_millis"));
            return Optional.empty();
        }
    }

    /** What Java says of a pattern repeats it; what we say continues the sentence. */
    private static String reason(IllegalArgumentException e, String pattern) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith("names ") || message.startsWith("cannot ")
                ? message
                : "has letters that mean nothing" + (pattern.isEmpty() ? ", or none" : "");
    }

    private Optional<ZoneId> zone(@Nullable Text zone) {
        if (zone == null) {
            return Optional.of(ZoneId.of("UTC"));
        }
        try {
            return Optional.of(ZoneId.of(zone.value()));
        } catch (DateTimeException e) {
            findings.error(
                    ResolveRule.FIELD_NOTATION,
                    zone.at(),
                    Quote.of(zone.value()) + " is no time zone",
                    NearestName.hint(
                            zone.value(), ZoneId.getAvailableZoneIds(), "write a name such as Europe/Berlin, or UTC"));
            return Optional.empty();
        }
    }

    private void refuseZone(FieldFormatSpec format, String reason) {
        if (format.zone() != null) {
            findings.error(ResolveRule.FIELD_NOTATION, format.zone().at(), reason, "leave 'zone' out");
        }
    }
}
