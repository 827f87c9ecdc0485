@NullMarked
package org.ipai.connectors.generator.expression;

import org.jspecify.annotations.NullMarked;
