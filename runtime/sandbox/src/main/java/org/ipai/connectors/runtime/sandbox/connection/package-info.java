/** Connections that are made up for a sandbox: configuration, credentials, and the file that a runner reads. */
@NullMarked
package org.ipai.connectors.runtime.sandbox.connection;

import org.jspecify.annotations.NullMarked;
