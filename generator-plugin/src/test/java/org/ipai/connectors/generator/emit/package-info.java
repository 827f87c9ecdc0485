/** Checks what is written by comparing, compiling and running it. */
@NullMarked
package org.ipai.connectors.generator.emit;

import org.jspecify.annotations.NullMarked;
