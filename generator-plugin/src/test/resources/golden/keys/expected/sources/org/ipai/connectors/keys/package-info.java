// Generated from connector-specs/keys/connector.yaml, sha256 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8.
// Change the spec, not this file.
/** The Keys connector. */
@NullMarked
package org.ipai.connectors.keys;

import org.jspecify.annotations.NullMarked;
