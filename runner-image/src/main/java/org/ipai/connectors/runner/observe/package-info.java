/** What those see who watch a sync from outside. */
@NullMarked
package org.ipai.connectors.runner.observe;

import org.jspecify.annotations.NullMarked;
