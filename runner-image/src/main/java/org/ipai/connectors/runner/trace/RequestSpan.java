package org.ipai.connectors.runner.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.ipai.connectors.runtime.http.FetchListener.RequestListener;
import org.ipai.connectors.runtime.http.SentRequest;

/**
 * A request, by OpenTelemetry's semantic conventions for HTTP clients. Without {@code url.full}: queries may hold what nobody
 * should read, and so may the messages of exceptions.
 */
final class RequestSpan implements RequestListener {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<String> SCHEME = AttributeKey.stringKey("url.scheme");
    private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
    private static final AttributeKey<Long> RESENDS = AttributeKey.longKey("http.request.resend_count");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<Long> BODY_SIZE = AttributeKey.longKey("http.response.body.size");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private final Span span;

    private RequestSpan(Span span) {
        this.span = span;
    }

    static RequestSpan start(Tracer tracer, Context parent, SentRequest request) {
        String template = request.template();
        SpanBuilder span = tracer.spanBuilder((request.method() + " " + template).strip())
                .setParent(parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(METHOD, request.method())
                .setAttribute(SCHEME, request.scheme())
                .setAttribute(HOST, request.host())
                .setAttribute(PORT, (long) request.port());
        if (!template.isEmpty()) {
            span.setAttribute(TEMPLATE, template);
        }
        if (request.resends() > 0) {
            span.setAttribute(RESENDS, (long) request.resends());
        }
        return new RequestSpan(span.startSpan());
    }

    @Override
    public void answered(int status, long bodyBytes) {
        span.setAttribute(STATUS, (long) status);
        span.setAttribute(BODY_SIZE, bodyBytes);
        if (status >= 400) {
            span.setAttribute(ERROR, Integer.toString(status));
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    @Override
    public void failed(Exception cause) {
        span.setAttribute(ERROR, cause.getClass().getName());
        span.setStatus(StatusCode.ERROR);
        span.end();
    }
}
