/** The order's tests; whole syncs are tested with a generated connector. */
@NullMarked
package org.ipai.connectors.runtime.sync;

import org.jspecify.annotations.NullMarked;
