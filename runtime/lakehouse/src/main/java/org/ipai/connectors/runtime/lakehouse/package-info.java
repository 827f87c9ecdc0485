/** The lakehouse as the rest of the runtime sees it: one folder, one catalog, both layers. */
@NullMarked
package org.ipai.connectors.runtime.lakehouse;

import org.jspecify.annotations.NullMarked;
