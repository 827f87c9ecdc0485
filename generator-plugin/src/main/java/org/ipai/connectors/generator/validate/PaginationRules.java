package org.ipai.connectors.generator.validate;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ipai.connectors.generator.finding.Quote;
import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.CursorSpec;
import org.ipai.connectors.generator.spec.DepthSpec;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.StopSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;

/** How pages follow each other, as far as that can be told without the provider's document. */
final class PaginationRules {

    private PaginationRules() {}

    static void places(Subject subject, Reporter reporter) {
        each(subject.spec(), pagination -> {
            boolean counts = pagination.is("page_number") || pagination.is("offset");
            if (counts && pagination.to() == null) {
                reporter.error(
                        pagination.at(),
                        pagination.kind() + " does not say where the request takes it",
                        "add 'parameter: <name>', or 'body: [<property>]'");
            }
        });
    }

    static void pageSizes(Subject subject, Reporter reporter) {
        each(subject.spec(), pagination -> {
            StopSpec stop = pagination.stop();
            boolean isShort = stop != null && stop.rule().value().equals("short_page");
            if (pagination.pageSize() == null && (isShort || pagination.is("offset"))) {
                reporter.error(
                        isShort && stop != null ? stop.rule().at() : pagination.at(),
                        isShort
                                ? "what a short page is depends on the page size, which the request does not name"
                                : "an offset counts pages of a size that the request does not name",
                        "add 'page_size: {parameter: <name>, value: <records>}'");
            }
        });
    }

    static void keysets(Subject subject, Reporter reporter) {
        each(subject.spec(), pagination -> {
            boolean isConstant = pagination.keyset().values().stream().noneMatch(References::readLast);
            if (pagination.is("keyset") && isConstant) {
                reporter.error(
                        pagination.at(),
                        "no parameter of the keyset reads the last record",
                        "use ${last.<field>} in one, such as '{after: \"${last.id}\"}'");
            }
        });
    }

    static void limits(Subject subject, Reporter reporter) {
        eachStream(subject.spec(), (stream, pagination) -> {
            DepthSpec limit = pagination.limit();
            if (limit != null && limit.then().value().equals("narrow_by_cursor") && !isNarrowable(stream)) {
                reporter.error(
                        limit.then(),
                        "the stream " + Quote.of(stream.name().value())
                                + " cannot be narrowed: that takes a cursor in ascending order that is sent",
                        "give its cursor 'order: ascending' and the 'parameter' that takes it, and sort the request"
                                + " accordingly; or write 'then: fail'");
            }
        });
        each(subject.spec(), pagination -> checkRoom(pagination, reporter));
    }

    private static boolean isNarrowable(StreamSpec stream) {
        CursorSpec cursor = stream.cursor();
        return cursor != null && cursor.order().value().equals("ascending") && CursorRules.isSent(stream, cursor);
    }

    private static void checkRoom(PaginationSpec pagination, Reporter reporter) {
        DepthSpec limit = pagination.limit();
        Text size = pagination.pageSize() == null ? null : pagination.pageSize().value();
        if (limit != null && size != null && number(limit.records()) < number(size)) {
            reporter.error(
                    limit.records(),
                    "the limit is smaller than a page of " + size + " records",
                    "ask for smaller pages, or correct the limit");
        }
    }

    /** What is no number has a finding of its own. */
    private static long number(Text text) {
        return text.value().matches("\\d{1,18}") ? Long.parseLong(text.value()) : Long.MAX_VALUE;
    }

    private static void each(ConnectorSpec spec, Consumer<PaginationSpec> check) {
        Stream.concat(
                        Stream.ofNullable(spec.pagination()),
                        spec.streams().values().stream().flatMap(stream -> Stream.ofNullable(stream.pagination())))
                .forEach(check);
    }

    private static void eachStream(ConnectorSpec spec, BiConsumer<StreamSpec, PaginationSpec> check) {
        for (StreamSpec stream : spec.streams().values()) {
            PaginationSpec pagination = stream.pagination() == null ? spec.pagination() : stream.pagination();
            if (pagination != null) {
                check.accept(stream, pagination);
            }
        }
    }
}
