/** All decisions: types, names, parameters and defaults, from the spec as written and the provider's document. */
@NullMarked
package org.ipai.connectors.generator.resolve;

import org.jspecify.annotations.NullMarked;
