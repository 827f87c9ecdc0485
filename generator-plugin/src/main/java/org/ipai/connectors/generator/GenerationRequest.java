package org.ipai.connectors.generator;

import java.nio.file.Path;
import org.ipai.connectors.generator.build.OutputFolders;

/**
 * What to generate and where to.
 *
 * @param specs the specs
 * @param outputs where files go; shared with no other build
 * @param state where it is remembered what was generated from what
 * @param basePackage Java package that gets a sub-package a connector
 * @param strictness which findings keep a connector from being written
 */
public record GenerationRequest(
        Specs specs, OutputFolders outputs, Path state, String basePackage, Strictness strictness) {}
