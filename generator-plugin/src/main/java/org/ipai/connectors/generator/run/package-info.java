/** Runs built connectors in Java processes of their own: against their sandbox, from recordings, or only planned. */
@NullMarked
package org.ipai.connectors.generator.run;

import org.jspecify.annotations.NullMarked;
