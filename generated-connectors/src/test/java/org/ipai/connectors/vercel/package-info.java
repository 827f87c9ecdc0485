/** What the Vercel connector's views answer. */
@NullMarked
package org.ipai.connectors.vercel;

import org.jspecify.annotations.NullMarked;
