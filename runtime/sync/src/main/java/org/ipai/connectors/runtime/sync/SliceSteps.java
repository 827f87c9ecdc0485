package org.ipai.connectors.runtime.sync;

import java.util.HashMap;
import java.util.Map;
import org.ipai.connectors.runtime.record.Slice;

/** The slices of a stream that are being read, as steps. Used by the thread that extracts. */
final class SliceSteps {

    private final SyncListener listener;
    private final Map<String, StepListener> open = new HashMap<>();

    SliceSteps(SyncListener listener) {
        this.listener = listener;
    }

    void started(String stream, Slice slice) {
        open.put(slice.key(), listener.begin(new SyncStep(SyncStep.Kind.SLICE, stream, slice.label())));
    }

    void finished(Slice slice) {
        StepListener step = open.remove(slice.key());
        if (step != null) {
            step.close();
        }
    }

    void failed(Slice slice, String reason) {
        StepListener step = open.get(slice.key());
        if (step != null) {
            step.failed(reason);
        }
        finished(slice);
    }

    /** No slice is read any more. */
    void end() {
        open.values().forEach(step -> {
            step.failed("not read to its end");
            step.close();
        });
        open.clear();
    }
}
