/** Turns slices of a stream into pages of records: pagination, cursors, loops and concurrency. */
@NullMarked
package org.ipai.connectors.runtime.extract;

import org.jspecify.annotations.NullMarked;
