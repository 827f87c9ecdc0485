/** What every connector keeps, whatever its provider, and what its tests look at syncs with. */
@NullMarked
package org.ipai.connectors.contract;

import org.jspecify.annotations.NullMarked;
