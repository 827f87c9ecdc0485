package org.ipai.connectors.runtime.http;

/** Hears what somebody should know about credentials although the run goes on. Called by any thread; no secrets. */
@FunctionalInterface
public interface TokenWarnings {

    void tell(String warning);
}
