/** Tests of the lakehouse against real files, a real Postgres and DuckDB. */
@NullMarked
package org.ipai.connectors.runtime.lakehouse;

import org.jspecify.annotations.NullMarked;
