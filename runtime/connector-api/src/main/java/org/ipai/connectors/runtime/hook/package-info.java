/** Java by which a connector does what its spec cannot say; a spec names the classes. */
@NullMarked
package org.ipai.connectors.runtime.hook;

import org.jspecify.annotations.NullMarked;
