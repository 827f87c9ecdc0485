package org.ipai.connectors.generator.validate;

import org.ipai.connectors.generator.spec.ConnectorSpec;
import org.ipai.connectors.generator.spec.SpecFolder;

/**
 * What the rules look at.
 *
 * @param spec the spec; texts that the schema check found missing are empty
 * @param folder where its files are
 */
record Subject(ConnectorSpec spec, SpecFolder folder) {}
