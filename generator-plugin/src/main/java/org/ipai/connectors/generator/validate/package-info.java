/** Rules that a spec must keep and that can be told from the spec alone. */
@NullMarked
package org.ipai.connectors.generator.validate;

import org.jspecify.annotations.NullMarked;
