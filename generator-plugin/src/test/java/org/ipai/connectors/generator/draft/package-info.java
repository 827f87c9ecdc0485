/** Drafts from small documents, and from providers' own where these are at hand. */
@NullMarked
package org.ipai.connectors.generator.draft;

import org.jspecify.annotations.NullMarked;
