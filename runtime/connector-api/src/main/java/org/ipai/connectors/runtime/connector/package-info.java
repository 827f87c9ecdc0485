/** The vocabulary of connectors: what generated code implements and what the runtime drives. */
@NullMarked
package org.ipai.connectors.runtime.connector;

import org.jspecify.annotations.NullMarked;
