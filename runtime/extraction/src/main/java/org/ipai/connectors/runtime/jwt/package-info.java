/** Signed JSON Web Tokens by which a client shows who it is. */
@NullMarked
package org.ipai.connectors.runtime.jwt;

import org.jspecify.annotations.NullMarked;
