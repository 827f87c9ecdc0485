package org.ipai.connectors.runtime.sandbox.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.KeysetValue.Part;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.StopRule;
import org.jspecify.annotations.Nullable;

/** Reads how a stream's pages are found. */
final class PaginationReader {

    private final JsonNode node;
    private final String place;

    PaginationReader(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    Pagination pagination() {
        PageBounds bounds = bounds();
        String kind = node.path("kind").asText();
        return switch (kind) {
            case "none" -> new Pagination.SinglePage();
            case "link_header" -> new Pagination.LinkHeader(bounds);
            case "next_url" -> new Pagination.NextUrl(texts(node.path("path")), bounds);
            case "page_token" ->
                new Pagination.PageToken(response(node.path("from")), request(node.path("to")), bounds);
            case "page_number" ->
                new Pagination.PageNumber(
                        request(node.path("to")), node.path("first").asLong(), bounds);
            case "offset" -> new Pagination.Offset(request(node.path("to")), bounds);
            case "keyset" -> new Pagination.Keyset(keyset(), bounds);
            default ->
                throw fault("'kind' is '" + kind + "'; use one of link_header, next_url, page_token, page_number,"
                        + " offset, keyset, none");
        };
    }

    @Nullable
    PageSizeDefinition pageSize() {
        JsonNode size = node.path("page_size");
        return size.isObject()
                ? new PageSizeDefinition(
                        request(size.path("to")),
                        size.hasNonNull("maximum") ? size.path("maximum").asLong() : null)
                : null;
    }

    private PageBounds bounds() {
        DepthLimit depth =
                node.hasNonNull("limit") ? new DepthLimit(node.path("limit").asLong(), DepthLimit.Then.FAIL) : null;
        JsonNode stop = node.path("stop");
        return new PageBounds(0, stop.isObject() ? stop(stop) : null, depth);
    }

    private StopRule stop(JsonNode stop) {
        String rule = stop.path("rule").asText();
        return switch (rule) {
            case "empty_page" -> new StopRule.EmptyPage();
            case "short_page" -> new StopRule.ShortPage();
            case "has_more" -> new StopRule.HasMore(response(stop.path("place")));
            case "total_pages" -> new StopRule.TotalPages(response(stop.path("place")));
            case "total_records" -> new StopRule.TotalRecords(response(stop.path("place")));
            default ->
                throw fault("'rule' is '" + rule + "'; use one of empty_page, short_page, has_more, total_pages,"
                        + " total_records");
        };
    }

    private List<KeysetValue> keyset() {
        List<KeysetValue> values = new ArrayList<>();
        for (JsonNode value : node.path("values")) {
            List<Part> parts = new ArrayList<>();
            value.path("parts").forEach(part -> parts.add(part(part)));
            values.add(new KeysetValue(request(value.path("to")), parts));
        }
        return values;
    }

    private Part part(JsonNode part) {
        if (part.has("field")) {
            return new Part.Field(texts(part.path("field")));
        }
        return part.has("setting")
                ? new Part.Setting(part.path("setting").asText())
                : new Part.Constant(part.path("text").asText());
    }

    private RequestPlace request(JsonNode to) {
        if (to.has("query")) {
            return new RequestPlace.Query(to.path("query").asText());
        }
        // Requests are only read here, so it does not matter how the connector writes the value.
        return to.has("header")
                ? new RequestPlace.Header(to.path("header").asText())
                : new RequestPlace.Body(texts(to.path("body")), RequestPlace.Type.TEXT);
    }

    private ResponsePlace response(JsonNode from) {
        return from.has("header")
                ? new ResponsePlace.Header(from.path("header").asText())
                : new ResponsePlace.Body(texts(from.path("body")));
    }

    private List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        if (texts.isEmpty()) {
            throw fault("a path in it names no field");
        }
        return texts;
    }

    private InvalidDefinitionException fault(String problem) {
        return new InvalidDefinitionException(place, problem);
    }
}
