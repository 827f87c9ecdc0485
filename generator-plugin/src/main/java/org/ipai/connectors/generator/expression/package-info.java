/** Expressions <code>${…}</code> in specs: CEL, type-checked against what a spec and its document declare. */
@NullMarked
package org.ipai.connectors.generator.expression;

import org.jspecify.annotations.NullMarked;
