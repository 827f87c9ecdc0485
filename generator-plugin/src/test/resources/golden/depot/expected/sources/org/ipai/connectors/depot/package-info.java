// Generated from connector.yaml, sha256 dd1153899a6235c14d52d942a3639afe5feff70948f39685eeb3d7a2f148c000.
// Change the spec, not this file.
/** The Depot connector. */
@NullMarked
package org.ipai.connectors.depot;

import org.jspecify.annotations.NullMarked;
