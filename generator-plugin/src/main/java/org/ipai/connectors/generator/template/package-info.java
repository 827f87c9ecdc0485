/** Texts that are written by filling in the templates of the plugin's jar. */
@NullMarked
package org.ipai.connectors.generator.template;

import org.jspecify.annotations.NullMarked;
