// Generated from connector.yaml, sha256 91a2baf197e9a29846502a04842a18b4b24938c6e824c7d1f2df6ac1a137c0de.
// Change the spec, not this file.
/** The Desk connector. */
@NullMarked
package org.ipai.connectors.desk;

import org.jspecify.annotations.NullMarked;
