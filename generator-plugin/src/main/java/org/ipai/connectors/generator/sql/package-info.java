/**
 * Finds names in a query that its tables do not have. Follows Postgres' rules of scope, not its whole grammar: of a query that
 * is not understood for certain nothing is said, since Postgres itself judges it when the view is made.
 */
@NullMarked
package org.ipai.connectors.generator.sql;

import org.jspecify.annotations.NullMarked;
