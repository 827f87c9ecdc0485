package org.ipai.connectors.generator.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cron expressions of every kind, and when an implementation that we did not write starts them. */
final class CronExpressions {

    static final ZonedDateTime FROM =
            ZonedDateTime.of(2027, 12, 1, 0, 0, 0, 0, ZoneOffset.UTC).minusNanos(1);
    static final ZonedDateTime UNTIL = FROM.plusYears(1);

    private CronExpressions() {}

    static Stream<String> all() {
        return Stream.of(
                "0 */6 * * *",
                "30 */6 * * *",
                "15 9 * * *",
                "59 23 * * *",
                "0 0 * * 7",
                "0 0 * * 5-7",
                "0 0 * * 0-7",
                "0 0 * * fri-sun",
                "0 6 * jan-mar MON-FRI",
                "0 0 1 * 1",
                "0 0 */2 * 1",
                "0 0 1-31 * 1",
                "0 0 */10 * */3",
                "0 0 13 * 5",
                "0 0 29 2 *",
                "0 0 31 * *",
                "5 4 1-5/2,10 * *",
                "0 0 1,15 */3 *",
                "7 3 2-30/4 2,5-7 2,4",
                "0,0 00 * * *",
                " 0   12 * * * ",
                "3-9/3,50 8-18/5 * * *",
                "0 5/7 * * *",
                "10/20 1 * * *",
                "0 0 * * */2",
                "*/40 4 * * 3",
                "1,2,3,10,11 0 1 1 *");
    }

    /** Those that start things all day long; a month of them is enough. */
    static Stream<String> frequent() {
        return Stream.of("* * * * *", "*/5 * * * *", "*/7 * * * *", "2-58/8 */2 * * *", "* 3 * * 1");
    }

    static List<ZonedDateTime> starts(String cron, ZonedDateTime until) {
        ExecutionTime time = ExecutionTime.forCron(
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(cron));
        List<ZonedDateTime> starts = new ArrayList<>();
        Optional<ZonedDateTime> next = time.nextExecution(FROM);
        while (next.isPresent() && next.get().isBefore(until)) {
            starts.add(next.get());
            next = time.nextExecution(next.get());
        }
        return starts;
    }
}
