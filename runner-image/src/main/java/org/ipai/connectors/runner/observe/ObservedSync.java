package org.ipai.connectors.runner.observe;

import java.util.function.Consumer;

/**
 * The sync that is watched.
 *
 * @param source type of the source
 * @param connection name of the connection
 * @param warnings takes sentences for people about what keeps it from being watched
 */
public record ObservedSync(String source, String connection, Consumer<String> warnings) {}
