/** The generator as other programs call it; knows no build tool. */
@NullMarked
package org.ipai.connectors.generator;

import org.jspecify.annotations.NullMarked;
