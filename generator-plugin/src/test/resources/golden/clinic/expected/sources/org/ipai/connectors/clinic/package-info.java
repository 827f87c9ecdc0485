// Generated from connector.yaml, sha256 fd42ce7e0a6d212dbf457ac5ac2095ffee7420767333e9eb9173c617ec177224.
// Change the spec, not this file.
/** The Clinic connector. */
@NullMarked
package org.ipai.connectors.clinic;

import org.jspecify.annotations.NullMarked;
