/** The GitHub connector from end to end: against its sandbox, against recorded responses, killed and resumed. */
@NullMarked
package org.ipai.connectors.github;

import org.jspecify.annotations.NullMarked;
