/** The sandbox's records: pure functions of seed, stream, parent, index and revision, so that none is kept in memory. */
@NullMarked
package org.ipai.connectors.runtime.sandbox.data;

import org.jspecify.annotations.NullMarked;
