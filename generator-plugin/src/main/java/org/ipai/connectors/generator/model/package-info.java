/** Connectors as resolved: no defaults, no references, nothing left to decide. */
@NullMarked
package org.ipai.connectors.generator.model;

import org.jspecify.annotations.NullMarked;
