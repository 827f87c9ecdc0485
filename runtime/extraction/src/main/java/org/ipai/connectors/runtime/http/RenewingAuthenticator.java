package org.ipai.connectors.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Signs with a token that ends: it is renewed shortly before, or when it is refused, by one thread for all. */
final class RenewingAuthenticator implements Authenticator {

    /** Several requests that were refused for one reason are told at about the same time. */
    private static final Duration JUST_ISSUED = Duration.ofSeconds(1);

    private final TokenGrant grant;
    private final Placement placement;
    private final KnownSecrets secrets;
    private final WallClock clock;
    private final ReentrantLock renewing = new ReentrantLock();

    private volatile @Nullable IssuedToken current;
    private @Nullable SourceAccessException failure;
    private Instant issuedAt = Instant.MIN;

    RenewingAuthenticator(TokenGrant grant, Placement placement, KnownSecrets secrets, WallClock clock) {
        this.grant = grant;
        this.placement = placement;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Signed sign(Call call) throws SourceAccessException, InterruptedException {
        String token = token();
        return new Signed(placement.put(call, token), token);
    }

    private String token() throws SourceAccessException, InterruptedException {
        IssuedToken token = current;
        if (token != null && token.isFresh(clock.now())) {
            return token.value();
        }
        renewing.lockInterruptibly();
        try {
            IssuedToken others = current;
            return others != null && others.isFresh(clock.now()) ? others.value() : issue();
        } finally {
            renewing.unlock();
        }
    }

    /** Those who waited meanwhile fail in the same way, and do not bother the provider again. */
    private String issue() throws SourceAccessException, InterruptedException {
        if (failure != null) {
            throw failure;
        }
        try {
            IssuedToken issued = grant.issue();
            secrets.add(issued.value());
            current = issued;
            issuedAt = clock.now();
            return issued.value();
        } catch (SourceAccessException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public CredentialRenewal renewal() {
        return this::renew;
    }

    /** Takes the next request to a new token, unless the one at hand is too young to be what was refused. */
    private boolean renew() throws InterruptedException {
        renewing.lockInterruptibly();
        try {
            IssuedToken token = current;
            if (token != null && clock.now().isAfter(issuedAt.plus(JUST_ISSUED))) {
                current = null;
            }
            return true;
        } finally {
            renewing.unlock();
        }
    }

    @Override
    public boolean renew(Signed refused) throws InterruptedException {
        renewing.lockInterruptibly();
        try {
            IssuedToken token = current;
            if (token != null && refused.credentials().contains(token.value())) {
                current = null;
            }
            return true;
        } finally {
            renewing.unlock();
        }
    }
}
