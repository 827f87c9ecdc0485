// Generated from connector.yaml, sha256 dfc1d7bb7dc1ad23075fa2806a50d02b074310766dc69c7f58f722761db8bbb2.
// Change the spec, not this file.
/** The Atlas connector. */
@NullMarked
package org.ipai.connectors.atlas;

import org.jspecify.annotations.NullMarked;
