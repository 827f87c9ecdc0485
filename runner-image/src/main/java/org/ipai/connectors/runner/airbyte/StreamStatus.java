package org.ipai.connectors.runner.airbyte;

/** Where the reading of a stream is. */
enum StreamStatus {
    STARTED,
    RUNNING,
    COMPLETE,
    INCOMPLETE
}
