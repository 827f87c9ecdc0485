/** A connector as source of the Airbyte protocol: configuration, catalog and state in files, messages on stdout. */
@NullMarked
package org.ipai.connectors.runner.airbyte;

import org.jspecify.annotations.NullMarked;
