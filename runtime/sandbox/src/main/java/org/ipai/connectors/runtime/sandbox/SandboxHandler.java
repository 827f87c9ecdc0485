package org.ipai.connectors.runtime.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.ipai.connectors.runtime.sandbox.fault.RequestFault;

/** Takes every request of the server. */
final class SandboxHandler implements HttpHandler {

    private final Apis provider;
    private final ControlAnswers control;
    private final FaultSchedule faults;
    private final AtomicLong requests;
    private final Turnstile turnstile;

    SandboxHandler(
            Apis provider, ControlAnswers control, FaultSchedule faults, AtomicLong requests, Turnstile turnstile) {
        this.provider = provider;
        this.control = control;
        this.faults = faults;
        this.requests = requests;
        this.turnstile = turnstile;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        ApiRequest request;
        try {
            request = ApiRequest.of(exchange);
        } catch (RefusedException e) {
            AnswerSender.send(exchange, e.answer(), null);
            return;
        }
        if (request.path().startsWith(ControlAnswers.PREFIX)) {
            AnswerSender.send(exchange, control.answer(request), null);
            return;
        }
        requests.incrementAndGet();
        if (!turnstile.enter()) {
            AnswerSender.send(exchange, Answer.error(429, "Too many requests at the same time"), null);
            return;
        }
        try {
            answer(exchange, request);
        } finally {
            turnstile.leave();
        }
    }

    private void answer(HttpExchange exchange, ApiRequest request) throws IOException {
        RequestFault fault = faults.strike(request.target()).orElse(null);
        if (fault != null && fault.kind() == RequestFault.Kind.STALL) {
            // Left unanswered without holding a thread; closing the server ends the connection.
            return;
        }
        AnswerSender.send(exchange, provider.answer(request, fault), fault);
    }
}
