/** What the DigitalOcean connector's views answer. */
@NullMarked
package org.ipai.connectors.digitalocean;

import org.jspecify.annotations.NullMarked;
