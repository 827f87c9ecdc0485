package org.ipai.connectors.generator.resolve;

import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.spec.RecordsSpec;
import org.ipai.connectors.runtime.connector.Pagination;
import org.ipai.connectors.runtime.connector.ResponseShape;

/** Resolves how responses hold their records. */
final class ResponseShapes {

    private final Findings findings;

    ResponseShapes(Findings findings) {
        this.findings = findings;
    }

    ResponseShape resolve(RecordsSpec records, Pagination pagination) {
        if (!records.isSingle()) {
            return records.unwrap() == null
                    ? ResponseShape.ARRAY
                    : new ResponseShape.Wrapped(records.unwrap().value());
        }
        if (!(pagination instanceof Pagination.SinglePage)) {
            findings.error(
                    ResolveRule.RECORD_SHAPE,
                    records.shape().at(),
                    "a response that is one record has no next page",
                    "write 'pagination: none' in the stream");
        }
        if (records.unwrap() != null) {
            findings.error(
                    ResolveRule.RECORD_SHAPE,
                    records.unwrap().at(),
                    "a single record is not wrapped, its place is where 'path' leads",
                    "delete 'unwrap' and put the field at the end of 'path'");
        }
        return new ResponseShape.Single();
    }
}
