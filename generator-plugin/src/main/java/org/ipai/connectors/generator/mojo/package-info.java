/** The generator as Maven goals; the only package that knows Maven. */
@NullMarked
package org.ipai.connectors.generator.mojo;

import org.jspecify.annotations.NullMarked;
