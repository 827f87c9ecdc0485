/** The command line's tests. */
@NullMarked
package org.ipai.connectors.runner;

import org.jspecify.annotations.NullMarked;
