/** A Postgres server of our own, kept in one folder, for those who have no database at hand. */
@NullMarked
package org.ipai.connectors.runtime.postgres;

import org.jspecify.annotations.NullMarked;
