package org.ipai.connectors.runtime.sync;

import java.util.Map;
import java.util.Optional;
import org.ipai.connectors.runtime.bronze.BronzeFile;
import org.ipai.connectors.runtime.bronze.BronzePosition;
import org.ipai.connectors.runtime.connector.Deletes.InferOnFull;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.record.RecordPage;

/** What travels from bronze to silver, in order. */
sealed interface LandingItem {

    /** A page that is in the open bronze file. */
    record Page(RecordPage page, BronzePosition position) implements LandingItem {}

    /** A checkpoint over all pages before it: the file they are in, if there were any, and the states they reach. */
    record Mark(Optional<BronzeFile> file, Map<String, SliceState> reached) implements LandingItem {}

    /** All has been read: the rows whose records did not come may go. */
    record Removal(InferOnFull deletes, Absence absence) implements LandingItem {}

    /** Nothing follows. */
    record End() implements LandingItem {}
}
