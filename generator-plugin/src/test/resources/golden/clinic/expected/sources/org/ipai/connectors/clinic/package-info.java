// Generated from connector.yaml, sha256 6eba0cd58eb0fa23f86bff62f65380c38cc45af92bbb396cb4ed991c10bbe4f4.
// Change the spec, not this file.
/** The Clinic connector. */
@NullMarked
package org.ipai.connectors.clinic;

import org.jspecify.annotations.NullMarked;
