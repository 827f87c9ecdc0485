package org.ipai.connectors.runner;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ipai.connectors.runtime.gold.ViewPreview;
import org.ipai.connectors.runtime.silver.QualityResult;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncReport;

/** Reports as the fields of events. */
final class ReportEvents {

    private ReportEvents() {}

    static Map<String, Object> of(StreamReport report) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("stream", report.stream());
        event.put("job", report.job());
        event.put("status", lower(report.status()));
        event.put("counts", report.tally());
        event.put("gold_rows", report.goldRows());
        event.put("seconds", report.duration().toMillis() / 1000.0);
        event.put("quality", report.quality().stream().map(ReportEvents::of).toList());
        event.put("problems", report.problems());
        if (report.deferredUntil() != null) {
            event.put("deferred_until", report.deferredUntil());
        }
        return event;
    }

    private static Map<String, Object> of(QualityResult result) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("rule", lower(result.rule().kind()));
        rule.put("column", result.rule().column());
        rule.put("severity", lower(result.rule().severity()));
        rule.put("checked_rows", result.checkedRows());
        rule.put("violations", result.violations());
        rule.put("examples", result.examples());
        return rule;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Object> of(String view, ViewPreview preview) {
        return Map.of("view", view, "header", preview.header(), "rows", preview.rows());
    }

    static Map<String, Object> of(SyncReport report) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("run", report.run());
        event.put("status", lower(report.status()));
        event.put("seconds", report.duration().toMillis() / 1000.0);
        event.put("gold_views", report.goldViews());
        event.put("problems", report.problems());
        return event;
    }
}
