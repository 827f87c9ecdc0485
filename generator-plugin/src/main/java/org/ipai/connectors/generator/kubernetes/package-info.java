/**
 * The Kubernetes objects that are generated, with those of their fields that are used, in the order in which they are written.
 * Names and meaning are those of the Kubernetes API.
 */
@NullMarked
package org.ipai.connectors.generator.kubernetes;

import org.jspecify.annotations.NullMarked;
