/** What a sandbox serves, as the generator describes it in {@code META-INF/ipai/sandbox/<source>.json}. */
@NullMarked
package org.ipai.connectors.runtime.sandbox.definition;

import org.jspecify.annotations.NullMarked;
