package org.ipai.connectors.generator.validate;

import org.ipai.connectors.generator.schedule.Schedule;
import org.ipai.connectors.generator.spec.Text;

/** When syncs start. */
final class ScheduleRules {

    private static final int LONGEST = 200;

    private ScheduleRules() {}

    static void schedule(Subject subject, Reporter reporter) {
        Text schedule = subject.spec().schedule();
        String hint = "write minute, hour, day, month and weekday, such as \"0 */6 * * *\"";
        int fields = schedule.value().strip().split("\\s+", -1).length;
        if (schedule.value().length() > LONGEST || fields != 5) {
            reporter.error(schedule, "the schedule does not have five fields", hint);
            return;
        }
        try {
            if (!Schedule.parse(schedule.value()).everStarts()) {
                reporter.error(
                        schedule,
                        "the schedule names no day that there is",
                        "name a day that one of its months has; 0 0 28 2 * starts on 28 February");
            }
        } catch (IllegalArgumentException e) {
            reporter.error(schedule, "the schedule is not a cron expression (" + reason(e) + ")", hint);
        }
    }

    private static String reason(IllegalArgumentException fault) {
        String message = String.valueOf(fault.getMessage());
        String reason = message.replaceFirst("^Failed to parse cron expression\\. ", "")
                .replaceFirst("^Invalid cron expression: [^.]*\\. ", "");
        return reason.replaceFirst("\\.$", "");
    }
}
