package org.ipai.connectors.runtime.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import okhttp3.Headers;
import org.ipai.connectors.runtime.connector.Parameter;
import org.ipai.connectors.runtime.connector.Secret;
import org.ipai.connectors.runtime.connector.SecretParameter;
import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.hook.ResponseView;
import org.ipai.connectors.runtime.hook.Signing;
import org.ipai.connectors.runtime.hook.UnsignedRequest;
import org.jspecify.annotations.Nullable;

/** Has a hook sign requests to the source's own origin, and no others. */
final class HookSigningExchange implements Exchange {

    private static final int UNAUTHORIZED = 401;

    private final Signing signing;
    private final Origin origin;
    private final KnownSecrets secrets;
    private final WallClock clock;
    private final Exchange next;

    private HookSigningExchange(Signing signing, Origin origin, KnownSecrets secrets, WallClock clock, Exchange next) {
        this.signing = signing;
        this.origin = origin;
        this.secrets = secrets;
        this.clock = clock;
        this.next = next;
    }

    /** The exchange itself where there is nothing to sign with. */
    static Exchange of(@Nullable Signing signing, Origin origin, KnownSecrets secrets, WallClock clock, Exchange next) {
        if (signing == null) {
            return next;
        }
        signing.secrets().values().stream().map(Secret::reveal).forEach(secrets::keep);
        return new HookSigningExchange(signing, origin, secrets, clock, next);
    }

    @Override
    public Reply send(Call call)
            throws IOException, FetchException, SourceAccessException, QuotaExhaustedException, InterruptedException {
        if (!origin.isPrivate() || !origin.contains(call.url())) {
            return next.send(call);
        }
        Reply reply = next.send(signed(call));
        return reply.status() == UNAUTHORIZED && signsAgain(reply) ? next.send(signed(call)) : reply;
    }

    private Call signed(Call call) throws SourceAccessException {
        return guarded(() -> {
            Call signed = call;
            for (SecretParameter header : signing.hook().sign(view(call), signing.secrets())) {
                String value = header.value().reveal();
                secrets.add(value);
                signed = signed.with(header.name(), value);
            }
            return signed;
        });
    }

    private boolean signsAgain(Reply refused) throws SourceAccessException {
        ResponseView view = new ReplyView(refused, signing.hook());
        return guarded(() -> signing.hook().signsAgain(view));
    }

    /** A request that cannot be signed is like one without credentials: no other would fare better. */
    private <T> T guarded(Supplier<@Nullable T> call) throws SourceAccessException {
        try {
            return HookFailedException.guard(signing.hook(), call);
        } catch (HookFailedException e) {
            throw new SourceAccessException(e.message(), e.remedy(), null);
        }
    }

    private UnsignedRequest view(Call call) {
        Headers headers = call.headers();
        List<Parameter> all = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            all.add(new Parameter(headers.name(i), headers.value(i)));
        }
        String body = call.body() == null ? "" : call.body().json();
        return new UnsignedRequest(call.method(), call.url().uri(), all, body, clock.now());
    }
}
