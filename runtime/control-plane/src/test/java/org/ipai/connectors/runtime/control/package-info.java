/** Tests of the control plane, on a real Postgres. */
@NullMarked
package org.ipai.connectors.runtime.control;

import org.jspecify.annotations.NullMarked;
