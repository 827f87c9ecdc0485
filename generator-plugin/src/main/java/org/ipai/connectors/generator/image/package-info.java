/** Turns compiled connectors into container images, one each. */
@NullMarked
package org.ipai.connectors.generator.image;

import org.jspecify.annotations.NullMarked;
