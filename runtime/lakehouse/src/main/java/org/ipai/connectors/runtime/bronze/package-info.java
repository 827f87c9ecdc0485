/** The bronze layer: every record's bytes as they came, in compressed JSON lines. */
@NullMarked
package org.ipai.connectors.runtime.bronze;

import org.jspecify.annotations.NullMarked;
