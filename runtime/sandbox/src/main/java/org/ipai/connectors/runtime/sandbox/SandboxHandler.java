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

    SandboxHandler(Apis provider, ControlAnswers control, FaultSchedule faults, AtomicLong requests) {
        this.provider = provider;
        this.control = control;
        this.faults = faults;
        this.requests = requests;
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
        provider.handle(request, (asked, answers) -> answer(exchange, request, asked, answers));
    }

    private void answer(HttpExchange exchange, ApiRequest request, ApiRequest asked, ProviderAnswers answers)
            throws IOException {
        RequestFault fault = faults.strike(request.target()).orElse(null);
        if (fault != null && fault.kind() == RequestFault.Kind.STALL) {
            // Left unanswered without holding a thread; closing the server ends the connection.
            return;
        }
        AnswerSender.send(exchange, answers.answer(asked, fault), fault);
    }
}
