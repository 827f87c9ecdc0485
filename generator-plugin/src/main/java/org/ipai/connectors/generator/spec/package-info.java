/** Connector specs as written, every value with its place in the file. */
@NullMarked
package org.ipai.connectors.generator.spec;

import org.jspecify.annotations.NullMarked;
