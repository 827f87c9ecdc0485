/** The narrow part of providers' API documents that connectors need: operations, parameters, response types, and locking. */
@NullMarked
package org.ipai.connectors.generator.openapi;

import org.jspecify.annotations.NullMarked;
