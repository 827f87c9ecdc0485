/** Tests of the embedded server, on real servers. */
@NullMarked
package org.ipai.connectors.runtime.postgres;

import org.jspecify.annotations.NullMarked;
