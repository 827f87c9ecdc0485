/** Private keys as people store them. */
@NullMarked
package org.ipai.connectors.runtime.key;

import org.jspecify.annotations.NullMarked;
