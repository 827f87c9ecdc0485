package org.ipai.connectors.runtime.extract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ipai.connectors.runtime.connector.SliceState;
import org.ipai.connectors.runtime.record.RecordPage;
import org.ipai.connectors.runtime.record.Slice;

/** A listener that remembers everything, in order. */
class Heard implements ExtractionListener {

    final List<String> events = Collections.synchronizedList(new ArrayList<>());
    final List<String> records = Collections.synchronizedList(new ArrayList<>());
    final List<SliceState> finished = Collections.synchronizedList(new ArrayList<>());
    final List<SliceState> advanced = Collections.synchronizedList(new ArrayList<>());
    final List<SliceFailure> failures = Collections.synchronizedList(new ArrayList<>());

    static List<String> records(RecordPage page) {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < page.records(); i++) {
            int start = page.start(i);
            records.add(new String(page.body(), start, page.end(i) - start, StandardCharsets.UTF_8));
        }
        return records;
    }

    @Override
    public void page(RecordPage page) throws InterruptedException {
        events.add("page " + page.records());
        records.addAll(records(page));
    }

    @Override
    public void sliceAdvanced(Slice slice, SliceState state) {
        events.add("advanced " + state.cursor());
        advanced.add(state);
    }

    @Override
    public void sliceFinished(Slice slice, SliceState state) {
        events.add("finished " + state.cursor());
        finished.add(state);
    }

    @Override
    public void sliceFailed(SliceFailure failure) {
        events.add("failed " + failure.reason());
        failures.add(failure);
    }
}
