/** Documentation of the spec language, written from its schema. */
@NullMarked
package org.ipai.connectors.generator.docs;

import org.jspecify.annotations.NullMarked;
