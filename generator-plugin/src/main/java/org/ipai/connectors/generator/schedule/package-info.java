/** When syncs start: cron expressions as sets of minutes, hours and days, and the notations of what starts them. */
@NullMarked
package org.ipai.connectors.generator.schedule;

import org.jspecify.annotations.NullMarked;
