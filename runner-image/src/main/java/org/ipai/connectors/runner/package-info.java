/** The command line of a connector: configure, wire, run, report. */
@NullMarked
package org.ipai.connectors.runner;

import org.jspecify.annotations.NullMarked;
