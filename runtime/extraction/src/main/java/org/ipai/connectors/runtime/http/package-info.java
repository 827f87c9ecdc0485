/** Fetches pages from one source: a stack of exchanges, one behaviour each, and what can go wrong with them. */
@NullMarked
package org.ipai.connectors.runtime.http;

import org.jspecify.annotations.NullMarked;
