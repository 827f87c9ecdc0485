/** Tests of the Airbyte protocol's parts. */
@NullMarked
package org.ipai.connectors.runner.airbyte;

import org.jspecify.annotations.NullMarked;
