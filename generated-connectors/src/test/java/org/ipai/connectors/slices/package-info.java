/** Where the slices of a stream start that appear later than others. */
@NullMarked
package org.ipai.connectors.slices;

import org.jspecify.annotations.NullMarked;
