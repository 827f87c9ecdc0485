/** Records on their way from JSON bytes to typed columns. */
@NullMarked
package org.ipai.connectors.runtime.record;

import org.jspecify.annotations.NullMarked;
