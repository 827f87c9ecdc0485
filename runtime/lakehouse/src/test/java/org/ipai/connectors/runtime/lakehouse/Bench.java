package org.ipai.connectors.runtime.lakehouse;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ipai.connectors.runtime.bronze.BronzeFile;
import org.ipai.connectors.runtime.bronze.BronzePosition;
import org.ipai.connectors.runtime.bronze.BronzeWriter;
import org.ipai.connectors.runtime.lake.CommitGuard;
import org.ipai.connectors.runtime.record.RecordColumns;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;
import org.ipai.connectors.runtime.silver.SilverCommit;
import org.ipai.connectors.runtime.silver.SilverWriter;

/**
 * Measures how fast pages of GitHub-like issues get through bronze and silver, beside DuckDB converting the same records from a
 * JSON file to Parquet. Arguments: number of records (400000), rounds (3), {@code no-duckdb} to leave that out.
 */
public final class Bench {

    private static final int PAGE = 100;
    /** Distinct pages kept in memory; they are sent again and again with new ids. */
    private static final int PAGES = 400;

    private final int records;
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<int[]> bounds = new ArrayList<>();

    private Bench(int records) {
        this.records = records;
        Random random = new Random(42);
        for (int page = 0; page < PAGES; page++) {
            addPage(page, random);
        }
    }

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws Exception {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Bench bench = new Bench(records);
        Path folder = Files.createTempDirectory("lakehouse-bench");
        try {
            for (int round = 0; round < rounds; round++) {
                bench.lakehouse(folder.resolve("round" + round));
            }
            bench.upsertAgain(folder.resolve("round0"));
            bench.parts(folder);
            if (arguments.length < 3) {
                bench.duckdb(folder);
            }
        } finally {
            delete(folder);
        }
        print("peak RSS: %s", peakMemory());
        System.exit(0);
    }

    private final Map<Path, LakehouseSettings> settings = new java.util.HashMap<>();

    private void lakehouse(Path root) throws IOException {
        LakehouseSettings open = settings.computeIfAbsent(root, Rig::settings);
        try (Lakehouse lakehouse = Lakehouse.open(open)) {
            run(lakehouse, "bronze + silver");
        }
    }

    private void upsertAgain(Path root) throws IOException {
        try (Lakehouse lakehouse = Lakehouse.open(java.util.Objects.requireNonNull(settings.get(root)))) {
            run(lakehouse, "the same again, every row an update");
        }
    }

    private void run(Lakehouse lakehouse, String what) throws IOException {
        UUID run = UUID.randomUUID();
        IssueStream stream = IssueStream.of(GitHubIssues.SCHEMA);
        Stopwatch watch = new Stopwatch();
        BronzeWriter bronze = lakehouse.bronze(stream.descriptor(), run);
        try (SilverWriter silver = lakehouse.silver(stream, run, CommitGuard.NONE)) {
            for (int page = 0; page < records / PAGE; page++) {
                RecordPage next = page(page);
                BronzePosition position = bronze.append(next);
                silver.append(next, position, quarantined -> {
                    throw new IllegalStateException(quarantined.toString());
                });
            }
            double appended = watch.seconds();
            BronzeFile file = bronze.seal().orElseThrow();
            double sealed = watch.seconds();
            SilverCommit commit = silver.commit(UUID.randomUUID(), Map.of());
            watch.report(what, records, file.rawBytes());
            print(
                    "    append %.2f s, seal %.2f s, commit %.2f s; bronze %d MB, silver %d MB, +%d ~%d",
                    appended,
                    sealed - appended,
                    watch.seconds() - sealed,
                    file.compressedBytes() >> 20,
                    commit.bytes() >> 20,
                    commit.inserted(),
                    commit.updated());
        }
    }

    /** Where the time goes, on one thread. */
    private void parts(Path folder) throws IOException {
        IssueStream stream = IssueStream.of(GitHubIssues.SCHEMA);
        Stopwatch watch = new Stopwatch();
        Path root = folder.resolve("parts");
        LakehouseSettings open = Rig.settings(root);
        try (Lakehouse lakehouse = Lakehouse.open(open)) {
            watch.restart();
            BronzeWriter bronze = lakehouse.bronze(stream.descriptor(), UUID.randomUUID());
            for (int page = 0; page < records / PAGE; page++) {
                bronze.append(page(page));
            }
            BronzeFile file = bronze.seal().orElseThrow();
            watch.report("bronze alone", records, file.rawBytes());
        }
        watch.restart();
        long bytes = decodeAll(stream);
        watch.report("decoding alone", records, bytes);
    }

    private long decodeAll(IssueStream stream) {
        RecordColumns columns = new RecordColumns(GitHubIssues.SCHEMA);
        var decoder = stream.decoder(columns);
        var json = new org.ipai.connectors.runtime.record.JsonReader();
        long bytes = 0;
        for (int page = 0; page < records / PAGE; page++) {
            RecordPage next = page(page);
            decoder.startSlice(next.slice());
            for (int record = 0; record < PAGE; record++) {
                json.reset(next.body(), next.start(record), next.end(record));
                decoder.decode(json);
                columns.root().longColumn("_emitted_at").append(0);
                columns.root().binaryColumn("_source").append("github");
                columns.root().binaryColumn("_stream").append("issues");
                columns.root().binaryColumn("_cursor").append(next.cursor(record));
                columns.commitRow();
                bytes += next.end(record) - next.start(record);
            }
            if (columns.rows() >= 1000) {
                columns.clear();
            }
        }
        return bytes;
    }

    private void duckdb(Path folder) throws Exception {
        Path json = folder.resolve("issues.jsonl");
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(json), 1 << 20)) {
            for (int page = 0; page < records / PAGE; page++) {
                RecordPage next = page(page);
                for (int record = 0; record < PAGE; record++) {
                    output.write(next.body(), next.start(record), next.end(record) - next.start(record));
                    output.write('\n');
                }
            }
        }
        for (int threads = 1; threads <= 2; threads++) {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("SET threads=" + threads);
                statement.execute("SET preserve_insertion_order=false");
                Stopwatch watch = new Stopwatch();
                statement.execute("COPY (SELECT * FROM read_json('" + json + "', format='newline_delimited', columns="
                        + GitHubIssues.duckdbColumns() + ")) TO '" + folder.resolve("duckdb.parquet")
                        + "' (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1)");
                watch.report("DuckDB, JSON file to Parquet, threads=" + threads, records, Files.size(json));
            }
        }
    }

    private RecordPage page(int number) {
        int source = number % PAGES;
        byte[] body = bodies.get(source).clone();
        int[] spans = bounds.get(source);
        String[] cursors = new String[PAGE];
        for (int record = 0; record < PAGE; record++) {
            putId(body, spans[2 * record], (long) number * PAGE + record);
            cursors[record] = "2024-01-31T23:59:59Z";
        }
        return new RecordPage(Slice.whole(), Instant.parse("2024-05-06T07:08:09Z"), body, spans, cursors, PAGE);
    }

    /** Overwrites the ten digits of the id that every record starts with. */
    private static void putId(byte[] body, int start, long id) {
        long rest = 1_000_000_000L + id;
        for (int at = start + 15; at > start + 5; at--) {
            body[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void addPage(int page, Random random) {
        StringBuilder body = new StringBuilder("[");
        int[] spans = new int[2 * PAGE];
        for (int record = 0; record < PAGE; record++) {
            spans[2 * record] = body.length();
            body.append("{\"id\": 1000000000,".replace(" ", ""));
            GitHubIssues.append(page * PAGE + record, random, body);
            spans[2 * record + 1] = body.length();
            body.append(record + 1 < PAGE ? ',' : ']');
        }
        bodies.add(body.toString().getBytes(StandardCharsets.ISO_8859_1));
        bounds.add(spans);
    }

    private static String peakMemory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse("unknown")
                    .substring(6)
                    .trim();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }

    /** Wall clock and the process's processor time. */
    private static final class Stopwatch {

        private long start = System.nanoTime();
        private long cpuStart = cpu();

        void restart() {
            start = System.nanoTime();
            cpuStart = cpu();
        }

        double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }

        private static long cpu() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toNanos();
        }

        void report(String what, long records, long bytes) {
            double wall = seconds();
            double processor = TimeUnit.NANOSECONDS.toMillis(cpu() - cpuStart) / 1e3;
            print(
                    "%s: %,.0f records/s, %,.0f MB/s, %.2f s wall, %.2f s CPU",
                    what, records / wall, bytes / wall / 1e6, wall, processor);
        }
    }
}
