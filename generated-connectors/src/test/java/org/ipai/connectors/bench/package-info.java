/** What {@code ci/bench} measures against and asks the control plane. */
@NullMarked
package org.ipai.connectors.bench;

import org.jspecify.annotations.NullMarked;
