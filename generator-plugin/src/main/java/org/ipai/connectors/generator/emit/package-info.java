/** Writes resolved connectors as files; decides nothing. */
@NullMarked
package org.ipai.connectors.generator.emit;

import org.jspecify.annotations.NullMarked;
