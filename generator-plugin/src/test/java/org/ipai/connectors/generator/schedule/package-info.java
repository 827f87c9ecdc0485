/** Tests of schedules and their notations. */
@NullMarked
package org.ipai.connectors.generator.schedule;

import org.jspecify.annotations.NullMarked;
