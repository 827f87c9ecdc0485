package org.ipai.connectors.runtime.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.ipai.connectors.runtime.connector.Secret;

/** Forgets its tokens with the process. */
final class InMemoryTokenStore implements TokenStore {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Secret> newest = new HashMap<>();

    @Override
    public void exchange(Secret configured, Use use) throws SourceAccessException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Secret current = newest.getOrDefault(configured.reveal(), configured);
            newest.put(configured.reveal(), use.of(current));
        } finally {
            lock.unlock();
        }
    }
}
