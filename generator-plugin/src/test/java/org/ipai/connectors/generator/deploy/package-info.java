/** Tests of jobs and of the files that schedule them, each held against what reads such files. */
@NullMarked
package org.ipai.connectors.generator.deploy;

import org.jspecify.annotations.NullMarked;
