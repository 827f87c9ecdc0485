package org.ipai.connectors.generator.emit;

import java.util.stream.Stream;

/** Writes one kind of file. */
interface Emitter {

    Stream<GeneratedFile> emit(Connector connector);
}
