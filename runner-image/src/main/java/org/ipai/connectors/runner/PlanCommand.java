package org.ipai.connectors.runner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ipai.connectors.runtime.connector.Source;
import org.ipai.connectors.runtime.connector.SourceApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: says what a sync would ask for. */
@Command(
        name = "plan",
        description = "Says what a full sync would request and how long that takes, and requests nothing.")
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--records",
            split = ",",
            paramLabel = "STREAM=N",
            description = "How many records streams hold; without it, as many as the last run read.")
    private Map<String, Long> records = new LinkedHashMap<>();

    @Option(names = "--parallel", description = "Slices read at a time.", defaultValue = "4")
    private int parallel;

    @Override
    public Integer call() {
        Console console = output.console();
        ConnectionSetup setup = ConnectionSetup.of(connection).withoutCredentials();
        if (parallel < 1) {
            throw new UserException("--parallel is " + parallel + "; use 1 or more");
        }
        Source source = setup.source();
        PlanRecords known = PlanRecords.of(setup, records);
        PlanArithmetic arithmetic = new PlanArithmetic(known.byStream(), LocalDate.now(Clock.system(ZoneOffset.UTC)));
        List<StreamPlan> streams = source.streams().stream()
                .map(stream -> StreamPlan.of(source, stream, arithmetic, known))
                .toList();
        new PlanPrinter(console).print(streams, times(source, streams), parallel);
        return ExitCode.SUCCEEDED.code();
    }

    private List<PlanTime> times(Source source, List<StreamPlan> streams) {
        Map<String, SourceApi> apis = new LinkedHashMap<>();
        apis.put(Source.DEFAULT_API, source);
        apis.putAll(source.furtherApis());
        List<PlanTime> times = new ArrayList<>();
        apis.forEach((name, api) -> {
            List<StreamPlan> own =
                    streams.stream().filter(stream -> stream.api().equals(name)).toList();
            times.add(PlanTime.of(api, own, parallel));
        });
        return times;
    }
}
