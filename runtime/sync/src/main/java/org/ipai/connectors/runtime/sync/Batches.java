package org.ipai.connectors.runtime.sync;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Groups values as they come. */
final class Batches {

    private Batches() {}

    /**
     * Lists of {@code size} values, the last of what is left.
     *
     * @return closes {@code values}
     */
    static Stream<List<String>> of(Stream<String> values, int size) {
        Iterator<String> single = values.iterator();
        Iterator<List<String>> batches = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return single.hasNext();
            }

            @Override
            public List<String> next() {
                List<String> batch = new ArrayList<>();
                do {
                    batch.add(single.next());
                } while (batch.size() < size && single.hasNext());
                return batch;
            }
        };
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(values::close);
    }
}
