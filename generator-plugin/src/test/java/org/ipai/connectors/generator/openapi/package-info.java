@NullMarked
package org.ipai.connectors.generator.openapi;

import org.jspecify.annotations.NullMarked;
