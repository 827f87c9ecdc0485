package org.ipai.connectors.runtime.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.sandbox.data.Json;
import org.ipai.connectors.runtime.sandbox.data.Listing;
import org.ipai.connectors.runtime.sandbox.data.SandboxData;
import org.ipai.connectors.runtime.sandbox.data.StreamData;
import org.ipai.connectors.runtime.sandbox.definition.ParameterDefinition;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault.Kind;
import org.jspecify.annotations.Nullable;

/** Answers requests for a page of a stream's records. */
final class ListingAnswers {

    private final SandboxData data;
    private final SandboxSettings settings;
    private final AtomicLong version;

    /** @param version grows whenever the same request may get other bytes */
    ListingAnswers(SandboxData data, SandboxSettings settings, AtomicLong version) {
        this.data = data;
        this.settings = settings;
        this.version = version;
    }

    Answer answer(ApiRequest request, Route route, @Nullable RequestFault fault) {
        int revision = data.revision();
        StreamData stream = route.stream();
        List<Long> slices = stream.asked(route.operation().parameters(), values(request, route), revision)
                .orElseThrow(() -> new RefusedException(404, "Not Found"));
        boolean gone = slices.stream().map(stream::parentOrdinal).anyMatch(settings.missingParents()::contains);
        if (stream.parent() != null && gone) {
            throw new RefusedException(404, "Not Found");
        }
        String tag = tag(request, revision);
        boolean isGet = request.method().equals("GET");
        if (isGet
                && request.header("If-None-Match")
                        .filter(known -> known.contains(tag))
                        .isPresent()) {
            return Answer.empty(304).with("ETag", tag);
        }
        Listing listing =
                stream.listing(slices, revision, CursorFilter.order(request, route), CursorFilter.span(request, route));
        Page asked = new PageReader(request, stream).page(listing);
        Page served = is(fault, Kind.ENDLESS_PAGES) ? new Page(0, asked.size()) : asked;
        Page next = asked.isLast(listing.count()) ? null : asked.next();
        if (is(fault, Kind.ENDLESS_PAGES)) {
            next = asked.next();
        } else if (is(fault, Kind.REPEATED_PAGE)) {
            next = asked;
        }
        Pagination pagination = stream.definition().pagination();
        PageSigns signs = PageSigns.of(pagination, request, asked, next, listing.count());
        Answer answer = Answer.of(200, contentType(fault), out -> write(out, stream, listing, served, signs.body()));
        if (isGet) {
            answer = answer.with("ETag", tag);
        }
        String links = pagination instanceof Pagination.LinkHeader ? links(request, asked, listing.count(), fault) : "";
        return signs.addHeaders(links.isEmpty() ? answer : answer.with("Link", links));
    }

    /** What the request says of the slice, wherever it does. */
    private static Map<String, List<String>> values(ApiRequest request, Route route) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        route.pathValues().forEach((name, value) -> values.put(name, List.of(value)));
        for (ParameterDefinition parameter : route.operation().parameters()) {
            List<String> found = request.values(parameter);
            if (!found.isEmpty()) {
                values.putIfAbsent(parameter.name(), found);
            }
        }
        return values;
    }

    private static String links(ApiRequest request, Page asked, long count, @Nullable RequestFault fault) {
        if (is(fault, Kind.ENDLESS_PAGES)) {
            return Page.link(request, asked.number() + 1, "next");
        }
        if (is(fault, Kind.REPEATED_PAGE)) {
            return "<" + request.origin() + request.target() + ">; rel=\"next\"";
        }
        return asked.links(request, count);
    }

    private static void write(
            OutputStream out, StreamData stream, Listing listing, Page page, Map<List<String>, @Nullable String> signs)
            throws IOException {
        JsonGenerator generator = Json.generator(out);
        long count = listing.count();
        stream.writePage(generator, listing, page.start(count), page.end(count), signs);
        generator.flush();
    }

    private static String contentType(@Nullable RequestFault fault) {
        return is(fault, Kind.WRONG_CONTENT_TYPE) ? "text/plain; charset=utf-8" : Answer.JSON;
    }

    private static boolean is(@Nullable RequestFault fault, Kind kind) {
        return fault != null && fault.kind() == kind;
    }

    private String tag(ApiRequest request, int revision) {
        long target = 1_125_899_906_842_597L;
        for (char c : request.target().toCharArray()) {
            target = 31 * target + c;
        }
        HexFormat hex = HexFormat.of();
        return "W/\"" + hex.toHexDigits(target)
                + hex.toHexDigits(settings.data().seed()) + "-" + revision + "-" + version.get() + "\"";
    }
}
