/** Tests of gold, on real Iceberg tables and a real Postgres. */
@NullMarked
package org.ipai.connectors.runtime.gold;

import org.jspecify.annotations.NullMarked;
