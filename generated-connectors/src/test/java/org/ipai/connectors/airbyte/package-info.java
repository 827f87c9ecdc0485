/** Tests of connectors as sources of the Airbyte protocol. */
@NullMarked
package org.ipai.connectors.airbyte;

import org.jspecify.annotations.NullMarked;
