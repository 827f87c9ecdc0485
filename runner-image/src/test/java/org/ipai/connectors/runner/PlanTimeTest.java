package org.ipai.connectors.runner;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.testing.BareSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTimeTest {

    @Test
    void without_budgets_answers_take_their_time_as_many_as_may_be_under_way() {
        assertThat(PlanTime.of(api(), List.of(stream("search", 100)), 4).duration())
                .isEqualTo(PlanTime.ANSWER.multipliedBy(25));
        assertThat(PlanTime.of(api(new Quota.Concurrent(2)), List.of(stream("search", 100)), 4)
                        .duration())
                .isEqualTo(PlanTime.ANSWER.multipliedBy(50));
    }

    @Test
    void a_budget_is_spent_by_weight_and_its_first_window_costs_no_time() {
        Quota hourly = budget(Quota.Window.HOUR, 1000, Map.of("search", 100));
        PlanTime time = PlanTime.of(api(hourly), List.of(stream("search", 25), stream("list", 400)), 4);
        assertThat(time.budgets()).singleElement().satisfies(use -> {
            assertThat(use.units()).isEqualTo(2900);
            assertThat(use.windows()).isEqualTo(3);
        });
        assertThat(time.duration()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void nothing_to_ask_takes_no_time() {
        PlanTime time = PlanTime.of(api(budget(Quota.Window.DAY, 10, Map.of())), List.of(), 4);
        assertThat(time.duration()).isZero();
        assertThat(time.budgets().get(0).windows()).isZero();
    }

    @Test
    void amounts_say_what_they_depend_on() {
        PlanAmount amount = PlanAmount.of(3).times(PlanAmount.unknown("teams")).plus(PlanAmount.unknown("members"));
        assertThat(amount.text()).isEqualTo("4 or more");
        assertThat(amount.unknown()).containsExactlyInAnyOrder("members", "teams");
        assertThat(PlanAmount.of(101).dividedInto(50)).isEqualTo(PlanAmount.of(3));
        assertThat(PlanAmount.of(Long.MAX_VALUE).times(PlanAmount.of(2)).number())
                .isEqualTo(Long.MAX_VALUE);
    }

    private static StreamPlan stream(String operation, long requests) {
        return new StreamPlan(
                operation,
                "",
                operation,
                "GET https://api.example",
                PlanAmount.of(1),
                PlanRecords.Origin.GIVEN,
                PlanAmount.of(1),
                new PlanAmount(requests, Set.of()));
    }

    private static Quota budget(Quota.Window per, long limit, Map<String, Integer> weights) {
        return new Quota.Budget("units", per, limit, weights, 1, RateLimitSignals.none(), ZoneOffset.UTC);
    }

    private static SourceApi api(Quota... quotas) {
        return BareSource.of(URI.create("https://api.example")).with(quotas);
    }
}
