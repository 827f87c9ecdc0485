/** Runs the goals as Maven would. */
@NullMarked
package org.ipai.connectors.generator.mojo;

import org.jspecify.annotations.NullMarked;
