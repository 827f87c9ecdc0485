/** Checks what is the repository's rather than a module's: the README and the gates' scripts. */
@NullMarked
package org.ipai.connectors.generator.repository;

import org.jspecify.annotations.NullMarked;
