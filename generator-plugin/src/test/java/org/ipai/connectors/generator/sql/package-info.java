@NullMarked
package org.ipai.connectors.generator.sql;

import org.jspecify.annotations.NullMarked;
