/** Builds records of responses that do not hold them as they are kept. */
@NullMarked
package org.ipai.connectors.runtime.shape;

import org.jspecify.annotations.NullMarked;
