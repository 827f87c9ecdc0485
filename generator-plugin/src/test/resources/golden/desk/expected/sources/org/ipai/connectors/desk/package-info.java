// Generated from connector.yaml, sha256 6949f5d1960000f74f25251f964d6da4ff2ba9dca3c9aac8b76849c3cb82fff0.
// Change the spec, not this file.
/** The Desk connector. */
@NullMarked
package org.ipai.connectors.desk;

import org.jspecify.annotations.NullMarked;
