/** Keeps generated files in step with their inputs: what is up to date stays, what changed is written, what is stale goes. */
@NullMarked
package org.ipai.connectors.generator.build;

import org.jspecify.annotations.NullMarked;
