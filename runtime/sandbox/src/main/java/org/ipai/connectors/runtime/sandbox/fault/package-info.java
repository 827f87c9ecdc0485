/** What can go wrong on request: in answers and in single records. */
@NullMarked
package org.ipai.connectors.runtime.sandbox.fault;

import org.jspecify.annotations.NullMarked;
