@NullMarked
package org.ipai.connectors.generator.image;

import org.jspecify.annotations.NullMarked;
