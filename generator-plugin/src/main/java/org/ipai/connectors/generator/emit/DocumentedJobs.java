package org.ipai.connectors.generator.emit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.generator.deploy.SyncJob;
import org.ipai.connectors.generator.deploy.SyncJobs;
import org.ipai.connectors.generator.model.ConnectorModel;

/** The jobs of a connector for its page: what starts when, and how long it may take. */
final class DocumentedJobs {

    private DocumentedJobs() {}

    static List<Map<String, String>> of(ConnectorModel connector) {
        return SyncJobs.of(connector).stream().map(DocumentedJobs::row).toList();
    }

    /** One to try things with. */
    static SyncJob first(ConnectorModel connector) {
        return SyncJobs.of(connector).get(0);
    }

    private static Map<String, String> row(SyncJob job) {
        return Map.of(
                "job", job.name(),
                "stream", job.stream(),
                "starts", job.schedule().cron(),
                "longest", hours(job.limits().longest()),
                "tries", String.valueOf(job.limits().retries() + 1));
    }

    private static String hours(Duration duration) {
        return duration.toHours() + " h";
    }
}
