package org.ipai.connectors.runtime.http;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.ipai.connectors.runtime.connector.BackOff;
import org.ipai.connectors.runtime.connector.ErrorRule;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.Quota;
import org.ipai.connectors.runtime.connector.RateLimitSignals;
import org.ipai.connectors.runtime.connector.ResponseCondition;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.SourceApi;
import org.ipai.connectors.runtime.connector.SourceStream;
import org.ipai.connectors.runtime.connector.StopRule;
import org.ipai.connectors.runtime.hook.Hook;
import org.ipai.connectors.runtime.hook.Signing;
import org.ipai.connectors.runtime.hook.StreamHooks;

/** The response headers that mean something to a sync; all others, cookies above all, stay out of recordings. */
final class TellingHeaders {

    /** The date, because times that other headers name are counted from it. */
    static final List<String> ALWAYS = List.of("Link", "ETag", "Content-Type", "Retry-After", "Location", "Date");

    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @param streams those read from the API
     */
    TellingHeaders(SourceApi api, List<SourceStream> streams) {
        names.addAll(ALWAYS);
        addSignals(api.rateLimitSignals());
        api.quotas().stream()
                .filter(Quota.Budget.class::isInstance)
                .forEach(quota -> addSignals(((Quota.Budget) quota).signals()));
        api.errorRules().forEach(this::addRule);
        for (SourceStream stream : streams) {
            stream.errorRules().forEach(this::addRule);
            addPagination(stream.pagination());
            StreamHooks.of(stream).all().map(Hook::responseHeaders).forEach(names::addAll);
        }
        Signing signing = Signing.of(api);
        if (signing != null) {
            names.addAll(signing.hook().responseHeaders());
        }
    }

    private void addPagination(Pagination pagination) {
        if (pagination instanceof Pagination.PageToken token) {
            addPlace(token.from());
        }
        StopRule stop = pagination.bounds().stop();
        if (stop instanceof StopRule.HasMore more) {
            addPlace(more.place());
        } else if (stop instanceof StopRule.TotalPages pages) {
            addPlace(pages.place());
        } else if (stop instanceof StopRule.TotalRecords records) {
            addPlace(records.place());
        }
    }

    private void addPlace(ResponsePlace place) {
        if (place instanceof ResponsePlace.Header header) {
            names.add(header.name());
        }
    }

    private void addSignals(RateLimitSignals signals) {
        Stream.of(signals.remainingHeader(), signals.resetHeader())
                .flatMap(Stream::ofNullable)
                .forEach(names::add);
    }

    private void addRule(ErrorRule rule) {
        addCondition(rule.condition());
        if (rule.backOff() instanceof BackOff.Header header) {
            names.add(header.name());
        }
    }

    private void addCondition(ResponseCondition condition) {
        if (condition instanceof ResponseCondition.Header header) {
            names.add(header.name());
        } else if (condition instanceof ResponseCondition.All all) {
            all.conditions().forEach(this::addCondition);
        } else if (condition instanceof ResponseCondition.Any any) {
            any.conditions().forEach(this::addCondition);
        } else if (condition instanceof ResponseCondition.Not not) {
            addCondition(not.condition());
        }
    }

    /** Those of a reply, in its order, with their values changed. */
    Headers of(Headers received, UnaryOperator<String> change) {
        Headers.Builder kept = new Headers.Builder();
        for (int i = 0; i < received.size(); i++) {
            if (names.contains(received.name(i))) {
                kept.addUnsafeNonAscii(received.name(i), change.apply(received.value(i)));
            }
        }
        return kept.build();
    }
}
