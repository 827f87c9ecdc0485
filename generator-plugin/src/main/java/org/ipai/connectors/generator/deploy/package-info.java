/** Plans the jobs that keep a connector's streams up to date, and writes the files that schedule them. */
@NullMarked
package org.ipai.connectors.generator.deploy;

import org.jspecify.annotations.NullMarked;
