// Generated from specs/u000a/nasty/connector.yaml, sha256 00.
// Change the spec, not this file.
/** The Nasty "*&#47;" connector. */
@NullMarked
package org.ipai.connectors.nasty;

import org.jspecify.annotations.NullMarked;
