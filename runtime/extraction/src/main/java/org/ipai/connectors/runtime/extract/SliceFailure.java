package org.ipai.connectors.runtime.extract;

import org.ipai.connectors.runtime.hook.HookFailedException;
import org.ipai.connectors.runtime.http.FailureReason;
import org.ipai.connectors.runtime.record.Slice;

/**
 * Why a slice could not be read to its end.
 *
 * @param slice the slice
 * @param reason kind of the failure
 * @param message what is wrong, no secrets
 * @param remedy what to do
 */
public record SliceFailure(Slice slice, FailureReason reason, String message, String remedy) {

    /** A hook of a stream failed. */
    static SliceFailure of(Slice slice, String stream, HookFailedException failed) {
        return new SliceFailure(
                slice, FailureReason.HOOK_FAILED, "stream '" + stream + "': " + failed.message(), failed.remedy());
    }
}
