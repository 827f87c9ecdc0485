/** Google Discovery documents, translated to OpenAPI. */
@NullMarked
package org.ipai.connectors.generator.discovery;

import org.jspecify.annotations.NullMarked;
