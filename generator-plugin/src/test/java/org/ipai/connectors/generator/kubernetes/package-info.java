/** Tests of what Kubernetes objects are called and how they are written. */
@NullMarked
package org.ipai.connectors.generator.kubernetes;

import org.jspecify.annotations.NullMarked;
