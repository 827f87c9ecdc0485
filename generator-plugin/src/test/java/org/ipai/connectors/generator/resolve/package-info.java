@NullMarked
package org.ipai.connectors.generator.resolve;

import org.jspecify.annotations.NullMarked;
