/** What becomes of rows whose records the provider deletes. */
@NullMarked
package org.ipai.connectors.deletes;

import org.jspecify.annotations.NullMarked;
