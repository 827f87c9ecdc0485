/** How the YouTube connector signs in, what it makes of YouTube's errors, and what its views answer. */
@NullMarked
package org.ipai.connectors.youtube;

import org.jspecify.annotations.NullMarked;
