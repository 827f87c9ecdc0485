package org.ipai.connectors.generator.emit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.ipai.connectors.generator.model.PageSizeModel;
import org.ipai.connectors.generator.model.StreamModel;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.StopRule;

/** Tells the sandbox how a stream's pages are found. */
final class PaginationJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PaginationJson() {}

    static ObjectNode of(StreamModel stream) {
        Pagination pagination = stream.pagination();
        ObjectNode node = JSON.objectNode().put("kind", kind(pagination));
        if (pagination instanceof Pagination.NextUrl url) {
            node.set("path", texts(url.path()));
        } else if (pagination instanceof Pagination.PageToken token) {
            node.set("from", response(token.from()));
            node.set("to", request(token.to()));
        } else if (pagination instanceof Pagination.PageNumber number) {
            node.set("to", request(number.to()));
            node.put("first", number.first());
        } else if (pagination instanceof Pagination.Offset offset) {
            node.set("to", request(offset.to()));
        } else if (pagination instanceof Pagination.Keyset keyset) {
            ArrayNode values = node.putArray("values");
            keyset.values().forEach(value -> values.add(keyset(value)));
        }
        addBounds(pagination.bounds(), node);
        PageSizeModel size = stream.pageSize();
        if (size != null) {
            ObjectNode pageSize = node.putObject("page_size");
            pageSize.set("to", request(size.to()));
            pageSize.put("maximum", size.maximum());
        }
        return node;
    }

    private static String kind(Pagination pagination) {
        if (pagination instanceof Pagination.SinglePage) {
            return "none";
        }
        return snakeCase(pagination.getClass());
    }

    private static String snakeCase(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static void addBounds(PageBounds bounds, ObjectNode node) {
        StopRule stop = bounds.stop();
        if (stop != null) {
            ObjectNode rule = node.putObject("stop").put("rule", snakeCase(stop.getClass()));
            if (stop instanceof StopRule.HasMore more) {
                rule.set("place", response(more.place()));
            } else if (stop instanceof StopRule.TotalPages pages) {
                rule.set("place", response(pages.place()));
            } else if (stop instanceof StopRule.TotalRecords records) {
                rule.set("place", response(records.place()));
            }
        }
        if (bounds.depth() != null) {
            node.put("limit", bounds.depth().records());
        }
    }

    private static ObjectNode keyset(KeysetValue value) {
        ObjectNode node = JSON.objectNode();
        node.set("to", request(value.to()));
        ArrayNode parts = node.putArray("parts");
        for (KeysetValue.Part part : value.parts()) {
            ObjectNode entry = parts.addObject();
            if (part instanceof KeysetValue.Part.Field field) {
                entry.set("field", texts(field.path()));
            } else if (part instanceof KeysetValue.Part.Setting setting) {
                entry.put("setting", setting.name());
            } else {
                entry.put("text", ((KeysetValue.Part.Constant) part).text());
            }
        }
        return node;
    }

    private static ObjectNode response(ResponsePlace place) {
        ObjectNode node = JSON.objectNode();
        if (place instanceof ResponsePlace.Body body) {
            node.set("body", texts(body.path()));
            return node;
        }
        return node.put("header", ((ResponsePlace.Header) place).name());
    }

    private static ObjectNode request(RequestPlace place) {
        ObjectNode node = JSON.objectNode();
        if (place instanceof RequestPlace.Body body) {
            node.set("body", texts(body.path()));
            return node;
        }
        return place instanceof RequestPlace.Query query
                ? node.put("query", query.name())
                : node.put("header", ((RequestPlace.Header) place).name());
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
