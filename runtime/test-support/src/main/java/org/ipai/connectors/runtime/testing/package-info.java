/** Connectors written by hand and providers made up for them, for the tests of several modules. */
@NullMarked
package org.ipai.connectors.runtime.testing;

import org.jspecify.annotations.NullMarked;
