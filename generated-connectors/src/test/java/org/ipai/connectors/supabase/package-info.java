/** What the Supabase connector's views answer. */
@NullMarked
package org.ipai.connectors.supabase;

import org.jspecify.annotations.NullMarked;
