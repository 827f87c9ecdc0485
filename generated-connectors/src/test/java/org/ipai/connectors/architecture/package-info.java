/** Rules about all modules at once; here, because here all are on the class path. */
@NullMarked
package org.ipai.connectors.architecture;

import org.jspecify.annotations.NullMarked;
