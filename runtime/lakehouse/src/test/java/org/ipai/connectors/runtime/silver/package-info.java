/** Tests of parts of the silver tables. */
@NullMarked
package org.ipai.connectors.runtime.silver;

import org.jspecify.annotations.NullMarked;
