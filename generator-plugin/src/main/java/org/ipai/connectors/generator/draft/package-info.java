/** Drafts a spec from a provider's document: guesses, each with its reason, that a person reads and corrects. */
@NullMarked
package org.ipai.connectors.generator.draft;

import org.jspecify.annotations.NullMarked;
