package org.ipai.connectors.generator.resolve;

import java.util.List;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.model.PageSizeModel;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.StreamSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.Pagination;
import org.jspecify.annotations.Nullable;

/** Resolves how a stream's pages are found, which must be the same whichever of its operations is used. */
final class PagingResolver {

    private final StreamSpec stream;
    private final @Nullable PaginationSpec pagination;
    private final Findings findings;

    /**
     * @param pagination the stream's own, or its API's; null for single pages
     */
    PagingResolver(StreamSpec stream, @Nullable PaginationSpec pagination, Findings findings) {
        this.stream = stream;
        this.pagination = pagination;
        this.findings = findings;
    }

    /** How pages are found, and how large they are asked to be. */
    record Paging(Pagination pagination, @Nullable PageSizeModel pageSize) {}

    /**
     * Of the first operation; the others are checked too.
     *
     * @param keysets what parameters may use that ask for the next page
     */
    Paging resolve(List<ApiOperation> operations, KeysetScope keysets) {
        Paging first = null;
        for (int i = 0; i < operations.size() && pagination != null; i++) {
            Text operationId = stream.operations().get(i).operation();
            PaginationResolver resolver = new PaginationResolver(pagination, operations.get(i), keysets, findings);
            Paging paging = new Paging(resolver.resolve(operationId), resolver.pageSize());
            first = first == null ? paging : first;
            if (!paging.pagination().equals(first.pagination()) && !findings.hasErrors()) {
                findings.error(
                        ResolveRule.VARIANTS_DIFFER,
                        operationId.at(),
                        "operation '" + operationId + "' pages in another way than the first",
                        "use two streams");
            }
        }
        return first == null ? new Paging(new Pagination.SinglePage(), null) : first;
    }
}
