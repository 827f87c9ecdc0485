package org.ipai.connectors.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.function.Function;
import org.ipai.connectors.runtime.connector.DepthLimit;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.PageBounds;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.connector.ResponsePlace;
import org.ipai.connectors.runtime.connector.StopRule;
import org.jspecify.annotations.Nullable;

/** Writes how pages are found as code that makes its description. */
final class PaginationCode {

    private final Function<KeysetValue.Part.Setting, CodeBlock> settings;

    /**
     * @param settings writes a part that is a config field's
     */
    PaginationCode(Function<KeysetValue.Part.Setting, CodeBlock> settings) {
        this.settings = settings;
    }

    /** What a stream's description says, before any configuration. */
    static CodeBlock of(Pagination pagination) {
        return new PaginationCode(setting -> CodeBlock.of("new $T($S)", setting.getClass(), setting.name()))
                .write(pagination);
    }

    CodeBlock write(Pagination pagination) {
        Class<?> type = pagination.getClass();
        CodeBlock bounds = bounds(pagination.bounds());
        if (pagination instanceof Pagination.NextUrl url) {
            return CodeBlock.of("new $T($L,$W$L)", type, Code.texts(url.path()), bounds);
        }
        if (pagination instanceof Pagination.PageToken token) {
            return CodeBlock.of("new $T($L,$W$L,$W$L)", type, response(token.from()), request(token.to()), bounds);
        }
        if (pagination instanceof Pagination.PageNumber number) {
            return CodeBlock.of("new $T($L, $L,$W$L)", type, request(number.to()), number.first(), bounds);
        }
        if (pagination instanceof Pagination.Offset offset) {
            return CodeBlock.of("new $T($L,$W$L)", type, request(offset.to()), bounds);
        }
        if (pagination instanceof Pagination.Keyset keyset) {
            CodeBlock values = Code.list(keyset.values().stream().map(this::keyset));
            return CodeBlock.of("new $T($L,$W$L)", type, values, bounds);
        }
        boolean linked = pagination instanceof Pagination.LinkHeader && !bounds.equals(bounds(PageBounds.none()));
        return linked ? CodeBlock.of("new $T($L)", type, bounds) : CodeBlock.of("new $T()", type);
    }

    private CodeBlock keyset(KeysetValue value) {
        CodeBlock parts = Code.list(value.parts().stream().map(this::part));
        return CodeBlock.of("new $T($L,$W$L)", KeysetValue.class, request(value.to()), parts);
    }

    private CodeBlock part(KeysetValue.Part part) {
        if (part instanceof KeysetValue.Part.Setting setting) {
            return settings.apply(setting);
        }
        return part instanceof KeysetValue.Part.Field field
                ? CodeBlock.of("new $T($L)", KeysetValue.Part.Field.class, Code.texts(field.path()))
                : CodeBlock.of(
                        "new $T($S)", KeysetValue.Part.Constant.class, ((KeysetValue.Part.Constant) part).text());
    }

    private static CodeBlock bounds(PageBounds bounds) {
        if (bounds.equals(PageBounds.none())) {
            return CodeBlock.of("$T.none()", PageBounds.class);
        }
        return CodeBlock.of(
                "new $T($L, $L,$W$L)", PageBounds.class, bounds.size(), stop(bounds.stop()), depth(bounds.depth()));
    }

    private static CodeBlock depth(@Nullable DepthLimit depth) {
        return depth == null
                ? CodeBlock.of("null")
                : CodeBlock.of("new $1T($2L, $1T.Then.$3L)", DepthLimit.class, depth.records(), depth.then());
    }

    private static CodeBlock stop(@Nullable StopRule stop) {
        if (stop == null) {
            return CodeBlock.of("null");
        }
        if (stop instanceof StopRule.HasMore rule) {
            return CodeBlock.of("new $T($L)", stop.getClass(), response(rule.place()));
        }
        if (stop instanceof StopRule.TotalPages rule) {
            return CodeBlock.of("new $T($L)", stop.getClass(), response(rule.place()));
        }
        return stop instanceof StopRule.TotalRecords rule
                ? CodeBlock.of("new $T($L)", stop.getClass(), response(rule.place()))
                : CodeBlock.of("new $T()", stop.getClass());
    }

    private static CodeBlock response(ResponsePlace place) {
        return place instanceof ResponsePlace.Body body
                ? CodeBlock.of("new $T($L)", ResponsePlace.Body.class, Code.texts(body.path()))
                : CodeBlock.of("new $T($S)", place.getClass(), ((ResponsePlace.Header) place).name());
    }

    private static CodeBlock request(RequestPlace place) {
        if (place instanceof RequestPlace.Query query) {
            return CodeBlock.of("new $T($S)", RequestPlace.Query.class, query.name());
        }
        if (place instanceof RequestPlace.Header header) {
            return CodeBlock.of("new $T($S)", RequestPlace.Header.class, header.name());
        }
        RequestPlace.Body body = (RequestPlace.Body) place;
        return CodeBlock.of(
                "new $T($L, $T.$L)",
                RequestPlace.Body.class,
                Code.texts(body.path()),
                RequestPlace.Type.class,
                body.type());
    }
}
