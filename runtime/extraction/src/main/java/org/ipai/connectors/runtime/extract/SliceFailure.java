package org.ipai.connectors.runtime.extract;

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
public record SliceFailure(Slice slice, FailureReason reason, String message, String remedy) {}
