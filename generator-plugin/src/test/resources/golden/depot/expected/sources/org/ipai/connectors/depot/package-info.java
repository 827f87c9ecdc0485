// Generated from connector.yaml, sha256 80e90512f42379ade21d8f7ed8f34d0e8afba99ae7845cc15d199179c908473b.
// Change the spec, not this file.
/** The Depot connector. */
@NullMarked
package org.ipai.connectors.depot;

import org.jspecify.annotations.NullMarked;
