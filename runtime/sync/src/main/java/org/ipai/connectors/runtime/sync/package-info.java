/** The only place that knows the order: load state, extract, bronze, silver, save state, gold. */
@NullMarked
package org.ipai.connectors.runtime.sync;

import org.jspecify.annotations.NullMarked;
