/** Durable local files, the Iceberg catalog and columnar Parquet writing; knows nothing of layers. */
@NullMarked
package org.ipai.connectors.runtime.lake;

import org.jspecify.annotations.NullMarked;
