/** Tests of running connectors, with programs that stand in for the runner and the sandbox. */
@NullMarked
package org.ipai.connectors.generator.run;

import org.jspecify.annotations.NullMarked;
