/** A server of pre-rendered pages that costs next to nothing, so that a benchmark measures its client. */
@NullMarked
package org.ipai.connectors.runtime.sandbox.bench;

import org.jspecify.annotations.NullMarked;
