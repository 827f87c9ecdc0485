package org.ipai.connectors.deletes;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.ipai.connectors.contract.TestDatabase;

/**
 * A database that fails at one step of a checkpoint, which leaves behind what a process leaves that is killed there.
 *
 * @param event what is refused, as triggers call it
 * @param number which of its kind, from 1
 */
record StepFault(String event, int number) {

    /** A checkpoint is written down, the table's metadata is exchanged, the states are saved. */
    private static final List<String> STEPS =
            List.of("insert on ipai.checkpoint", "update on iceberg_tables", "update on ipai.checkpoint");

    /** Each step of so many checkpoints. */
    static List<StepFault> all(int checkpoints) {
        return IntStream.rangeClosed(1, checkpoints)
                .boxed()
                .flatMap(number -> STEPS.stream().map(step -> new StepFault(step, number)))
                .toList();
    }

    void strike(TestDatabase database) throws SQLException {
        execute(
                database,
                "create sequence public.step",
                """
                create function public.fail_at_step() returns trigger language plpgsql as $$
                begin
                    if nextval('public.step') = %d then raise exception 'the test ends here'; end if;
                    return new;
                end $$""".formatted(number),
                "create trigger fail_at_step before " + event + " for each row execute function public.fail_at_step()");
    }

    void lift(TestDatabase database) throws SQLException {
        execute(database, "drop function public.fail_at_step() cascade", "drop sequence public.step");
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
