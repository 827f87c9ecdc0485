/** Runs the images of this build. */
@NullMarked
package org.ipai.connectors.container;

import org.jspecify.annotations.NullMarked;
