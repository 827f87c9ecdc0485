// Generated from connector.yaml, sha256 7321c1909e9cad33902ec29660f1d8e4bf7287b4766519b5c9371be5ac74f059.
// Change the spec, not this file.
/** The Clinic connector. */
@NullMarked
package org.ipai.connectors.clinic;

import org.jspecify.annotations.NullMarked;
