package org.ipai.connectors.generator.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.field.CronField;
import com.cronutils.model.field.CronFieldName;
import com.cronutils.model.field.expression.Always;
import com.cronutils.model.field.expression.And;
import com.cronutils.model.field.expression.Between;
import com.cronutils.model.field.expression.Every;
import com.cronutils.model.field.expression.FieldExpression;
import com.cronutils.model.field.expression.On;
import com.cronutils.model.field.value.FieldValue;
import com.cronutils.parser.CronParser;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Turns the fields of a parsed cron expression into the values that they name. */
final class CronReader {

    private static final int SUNDAY_AS_WELL = 7;

    private final Map<CronFieldName, CronField> fields;

    private CronReader(Cron cron) {
        this.fields = cron.retrieveFieldsAsMap();
    }

    static Schedule read(String expression) {
        Cron cron = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(expression);
        return new CronReader(cron.validate()).schedule();
    }

    private Schedule schedule() {
        SortedSet<Integer> days = values(CronFieldName.DAY_OF_MONTH, TimeUnit.DAY);
        SortedSet<Integer> weekdays = values(CronFieldName.DAY_OF_WEEK, TimeUnit.WEEKDAY);
        if (isEveryDay(days, weekdays)) {
            days = TimeUnit.DAY.all();
            weekdays = TimeUnit.WEEKDAY.all();
        }
        return new Schedule(
                values(CronFieldName.MINUTE, TimeUnit.MINUTE),
                values(CronFieldName.HOUR, TimeUnit.HOUR),
                days,
                values(CronFieldName.MONTH, TimeUnit.MONTH),
                weekdays);
    }

    /** {@code 1-31} beside a weekday restricts nothing: either of the two is enough. */
    private boolean isEveryDay(SortedSet<Integer> days, SortedSet<Integer> weekdays) {
        boolean bothMatter = !isAlways(CronFieldName.DAY_OF_MONTH) && !isAlways(CronFieldName.DAY_OF_WEEK);
        return bothMatter && (TimeUnit.DAY.isAll(days) || TimeUnit.WEEKDAY.isAll(weekdays));
    }

    private boolean isAlways(CronFieldName name) {
        return expression(name) instanceof Always;
    }

    private SortedSet<Integer> values(CronFieldName name, TimeUnit unit) {
        SortedSet<Integer> values = new TreeSet<>();
        add(expression(name), unit, values);
        return values;
    }

    private FieldExpression expression(CronFieldName name) {
        return Objects.requireNonNull(fields.get(name)).getExpression();
    }

    private static void add(FieldExpression expression, TimeUnit unit, SortedSet<Integer> values) {
        if (expression instanceof And and) {
            and.getExpressions().forEach(part -> add(part, unit, values));
        } else if (expression instanceof Every every) {
            addSteps(every, unit, values);
        } else if (expression instanceof Between between) {
            addRange(number(between.getFrom()), number(between.getTo()), 1, unit, values);
        } else if (expression instanceof On on) {
            addRange(number(on.getTime()), number(on.getTime()), 1, unit, values);
        } else if (expression instanceof Always) {
            values.addAll(unit.all());
        } else {
            throw new IllegalArgumentException("'" + expression.asString() + "' is not understood");
        }
    }

    /** The steps of {@code 5/10} go on to the field's end, those of {@code 5-35/10} to the range's. */
    private static void addSteps(Every every, TimeUnit unit, SortedSet<Integer> values) {
        int step = number(every.getPeriod());
        FieldExpression of = every.getExpression();
        if (of instanceof Between between) {
            addRange(number(between.getFrom()), number(between.getTo()), step, unit, values);
        } else if (of instanceof On on) {
            addRange(number(on.getTime()), unit.last(), step, unit, values);
        } else {
            addRange(unit.first(), unit.last(), step, unit, values);
        }
    }

    private static void addRange(int from, int to, int step, TimeUnit unit, SortedSet<Integer> values) {
        for (int value = from; value <= to; value += step) {
            values.add(unit == TimeUnit.WEEKDAY ? value % SUNDAY_AS_WELL : value);
        }
    }

    private static int number(FieldValue<?> value) {
        return (int) value.getValue();
    }
}
