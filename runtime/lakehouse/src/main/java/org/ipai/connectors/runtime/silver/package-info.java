/** The silver layer: typed Iceberg tables, kept by primary key. */
@NullMarked
package org.ipai.connectors.runtime.silver;

import org.jspecify.annotations.NullMarked;
