/** Copies silver tables into Postgres and keeps the business views over them. */
@NullMarked
package org.ipai.connectors.runtime.gold;

import org.jspecify.annotations.NullMarked;
