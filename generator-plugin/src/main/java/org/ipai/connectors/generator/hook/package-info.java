/** Hooks: the kinds there are, and what can be read of their sources. */
@NullMarked
package org.ipai.connectors.generator.hook;

import org.jspecify.annotations.NullMarked;
