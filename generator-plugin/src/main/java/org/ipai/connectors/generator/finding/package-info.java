/** What is wrong with a spec, where, and what to do about it. */
@NullMarked
package org.ipai.connectors.generator.finding;

import org.jspecify.annotations.NullMarked;
