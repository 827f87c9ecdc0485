package org.ipai.connectors.runner;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ipai.connectors.runtime.sync.StreamReport;
import org.ipai.connectors.runtime.sync.SyncReport;

/** Reports as the fields of events. */
final class ReportEvents {

    private ReportEvents() {}

    static Map<String, Object> of(StreamReport report) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("stream", report.stream());
        event.put("job", report.job());
        event.put("status", report.status().name().toLowerCase(Locale.ROOT));
        event.put("counts", report.tally());
        event.put("gold_rows", report.goldRows());
        event.put("seconds", report.duration().toMillis() / 1000.0);
        event.put("problems", report.problems());
        if (report.deferredUntil() != null) {
            event.put("deferred_until", report.deferredUntil());
        }
        return event;
    }

    static Map<String, Object> of(SyncReport report) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("run", report.run());
        event.put("status", report.status().name().toLowerCase(Locale.ROOT));
        event.put("seconds", report.duration().toMillis() / 1000.0);
        event.put("gold_views", report.goldViews());
        event.put("problems", report.problems());
        return event;
    }
}
