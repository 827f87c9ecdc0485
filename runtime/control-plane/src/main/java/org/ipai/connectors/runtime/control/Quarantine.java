package org.ipai.connectors.runtime.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The records that do not fit their documented type: all of them counted, and of each stream run the first
 * {@value #KEPT_PER_STREAM_RUN} with their place in bronze.
 */
public final class Quarantine {

    static final int KEPT_PER_STREAM_RUN = 1000;

    /** Counts are kept apart for so many reasons; a hostile document could make up any number of them. */
    static final int REASONS_PER_STREAM_RUN = 100;

    private static final String OTHER_REASONS = "other reasons";

    private final Database database;

    Quarantine(Database database) {
        this.database = database;
    }

    private record Reason(String columnPath, String text) implements Comparable<Reason> {

        /** What was found differs from record to record and follows {@code ", found"}. */
        static Reason of(QuarantinedRecord quarantined) {
            int found = quarantined.reason().indexOf(", found");
            String expected =
                    found < 0 ? quarantined.reason() : quarantined.reason().substring(0, found);
            return new Reason(quarantined.columnPath(), expected);
        }

        /** Always the same order of writing, so that two writers do not wait for each other. */
        @Override
        public int compareTo(Reason other) {
            int byColumn = columnPath.compareTo(other.columnPath);
            return byColumn != 0 ? byColumn : text.compareTo(other.text);
        }
    }

    /** Adds records of a stream's run. */
    public void add(UUID run, String stream, List<QuarantinedRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        Map<Reason, Long> counts =
                records.stream().collect(Collectors.groupingBy(Reason::of, TreeMap::new, Collectors.counting()));
        database.once(connection -> {
            // One writer a run at a time, so that the bounds hold.
            Sql.find(connection, row -> true, "select 1 from ipai.run where id = ? for update", run);
            for (Map.Entry<Reason, Long> count : counts.entrySet()) {
                count(connection, run, stream, count);
            }
            return keep(connection, run, stream, records);
        });
    }

    private static void count(Connection connection, UUID run, String stream, Map.Entry<Reason, Long> count)
            throws SQLException {
        Sql.update(
                connection,
                """
                insert into ipai.quarantine_count as c (run_id, stream, column_path, reason, records)
                select ?, ?, case when fits then path else '' end, case when fits then reason else ? end, ?
                from (values (?, ?)) as given (path, reason),
                lateral (
                    select count(*) < ? or coalesce(bool_or(column_path = path and q.reason = given.reason), false) as fits
                    from ipai.quarantine_count q where run_id = ? and stream = ?) as known
                on conflict (run_id, stream, column_path, reason) do update set records = c.records + excluded.records""",
                run,
                stream,
                OTHER_REASONS,
                count.getValue(),
                count.getKey().columnPath(),
                count.getKey().text(),
                REASONS_PER_STREAM_RUN,
                run,
                stream);
    }

    private static int keep(Connection connection, UUID run, String stream, List<QuarantinedRecord> records)
            throws SQLException {
        int kept = Sql.one(
                connection,
                row -> row.getInt(1),
                "select count(*) from ipai.quarantined_record where run_id = ? and stream = ?",
                run,
                stream);
        List<QuarantinedRecord> fitting =
                records.subList(0, Math.min(records.size(), Math.max(0, KEPT_PER_STREAM_RUN - kept)));
        return Sql.update(
                connection,
                """
                insert into ipai.quarantined_record (run_id, stream, slice_label, bronze_file, line, column_path, reason)
                select ?, ?, label, file, line::bigint, path, reason
                from unnest(?, ?, ?, ?, ?) as given (label, file, line, path, reason)""",
                run,
                stream,
                fitting.stream().map(QuarantinedRecord::sliceLabel).toList(),
                fitting.stream().map(QuarantinedRecord::bronzeFile).toList(),
                fitting.stream().map(QuarantinedRecord::line).toList(),
                fitting.stream().map(QuarantinedRecord::columnPath).toList(),
                fitting.stream().map(QuarantinedRecord::reason).toList());
    }

    /** How many records of a stream's run were quarantined, most frequent reason first. */
    public List<QuarantineCount> counts(UUID run, String stream) {
        return database.idempotently(connection -> Sql.list(
                connection,
                row -> new QuarantineCount(
                        row.getString("column_path"), row.getString("reason"), row.getLong("records")),
                """
                select * from ipai.quarantine_count where run_id = ? and stream = ?
                order by records desc, column_path, reason""",
                run,
                stream));
    }

    /** The records kept of a stream's run, in the order they were added. */
    public List<QuarantinedRecord> records(UUID run, String stream, int limit) {
        return database.idempotently(connection -> Sql.list(
                connection,
                row -> new QuarantinedRecord(
                        row.getString("slice_label"),
                        row.getString("bronze_file"),
                        row.getLong("line"),
                        row.getString("column_path"),
                        row.getString("reason")),
                "select * from ipai.quarantined_record where run_id = ? and stream = ? order by id limit ?",
                run,
                stream,
                limit));
    }
}
