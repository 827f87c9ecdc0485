// Generated from connector.yaml, sha256 a99ece12afa7a454721a097a63ce899d9377b3119fb18d39de5945a07aa21546.
// Change the spec, not this file.
/** The Desk connector. */
@NullMarked
package org.ipai.connectors.desk;

import org.jspecify.annotations.NullMarked;
