/** The engine of the generated mock provider: serves a sandbox definition over real HTTP, with faults on request. */
@NullMarked
package org.ipai.connectors.runtime.sandbox;

import org.jspecify.annotations.NullMarked;
