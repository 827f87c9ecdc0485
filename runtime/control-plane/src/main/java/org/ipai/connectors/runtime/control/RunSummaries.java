package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ipai.connectors.runtime.connector.SyncMode;
import org.ipai.connectors.runtime.control.RunSummary.StreamSummary;

/** Reads runs back. */
final class RunSummaries {

    private RunSummaries() {}

    static List<RunSummary> recent(Connection connection, long connectionId, int limit) throws SQLException {
        List<RunSummary> runs = Sql.list(
                connection,
                RunSummaries::run,
                "select * from ipai.run where connection_id = ? order by started_at desc limit ?",
                connectionId,
                limit);
        Map<UUID, List<StreamSummary>> streams = new HashMap<>();
        Sql.list(
                connection,
                row -> streams.computeIfAbsent(row.getObject("run_id", UUID.class), run -> new ArrayList<>())
                        .add(stream(row)),
                """
                select *, (select count(*) from jsonb_array_elements(quality_results) as result
                    where (result ->> 'violations')::bigint > 0) as broken_rules
                from ipai.stream_run where run_id = any (?::text[]::uuid[]) order by started_at, stream""",
                runs.stream().map(RunSummary::id).toList());
        return runs.stream()
                .map(run -> run.with(streams.getOrDefault(run.id(), List.of())))
                .toList();
    }

    private static RunSummary run(ResultSet row) throws SQLException {
        return new RunSummary(
                row.getObject("id", UUID.class),
                Names.parse(RunTrigger.class, row.getString("trigger")),
                Names.parse(SyncMode.class, row.getString("mode")),
                Names.parse(RunStatus.class, row.getString("status")),
                Objects.requireNonNull(Sql.instant(row, "started_at")),
                Sql.instant(row, "finished_at"),
                Sql.instant(row, "deferred_until"),
                row.getString("error_summary"),
                List.of());
    }

    private static StreamSummary stream(ResultSet row) throws SQLException {
        return new StreamSummary(
                row.getString("stream"),
                Names.parse(SyncMode.class, row.getString("mode")),
                Names.parse(RunStatus.class, row.getString("status")),
                counts(row),
                row.getDouble("elapsed_seconds"),
                row.getString("error_summary"),
                row.getString("quality_results"),
                row.getInt("broken_rules"));
    }

    private static StreamCounts counts(ResultSet row) throws SQLException {
        return new StreamCounts(
                row.getLong("slices"),
                row.getLong("pages"),
                row.getLong("records"),
                row.getLong("bronze_bytes"),
                row.getLong("inserted"),
                row.getLong("updated"),
                row.getLong("deleted"),
                row.getLong("filtered"),
                row.getLong("quarantined"),
                row.getLong("gold_rows"));
    }
}
