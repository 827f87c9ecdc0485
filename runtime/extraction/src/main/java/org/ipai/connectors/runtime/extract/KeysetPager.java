package org.ipai.connectors.runtime.extract;

import java.util.function.Function;
import org.ipai.connectors.runtime.connector.KeysetValue;
import org.ipai.connectors.runtime.connector.KeysetValue.Part;
import org.ipai.connectors.runtime.connector.Pagination.Keyset;
import org.ipai.connectors.runtime.connector.Request;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.http.FetchException;
import org.jspecify.annotations.Nullable;

/** The next page is what comes after the last record; an empty page has none and so is the last. */
final class KeysetPager implements Pager {

    private final Keyset pagination;
    private final Function<Request, PageCall> calls;

    KeysetPager(Keyset pagination, Function<Request, PageCall> calls) {
        this.pagination = pagination;
        this.calls = calls;
    }

    @Override
    public @Nullable PageCall after(PageCall call, SplitPage page) throws FetchException {
        RecordSpans records = page.records();
        if (records.size() == 0) {
            return null;
        }
        RecordValue last = RecordValue.last(records);
        Request request = call.request();
        for (KeysetValue value : pagination.values()) {
            request = request.with(value.to(), text(value, last));
        }
        return calls.apply(request);
    }

    private static String text(KeysetValue value, RecordValue last) throws FetchException {
        StringBuilder text = new StringBuilder();
        for (Part part : value.parts()) {
            text.append(text(part, last));
        }
        return text.toString();
    }

    private static String text(Part part, RecordValue last) throws FetchException {
        if (part instanceof Part.Field field) {
            return last.text(field.path());
        }
        if (part instanceof Part.Constant constant) {
            return constant.text();
        }
        throw new IllegalArgumentException("config field '" + ((Part.Setting) part).name() + "' was left open");
    }

    /** The failure of a page after whose last record nothing can be asked for. */
    static FetchException noValue(String field) {
        return new FetchException(
                FailureReason.INVALID_RESPONSE,
                "the last record of a page has no single value at '" + field + "', by which the next page is asked for",
                "page by a field that every record has, such as its key");
    }
}
