package org.ipai.connectors.generator.resolve;

import java.util.Optional;
import org.ipai.connectors.generator.finding.Findings;
import org.ipai.connectors.generator.openapi.ApiOperation;
import org.ipai.connectors.generator.spec.PaginationSpec;
import org.ipai.connectors.generator.spec.Text;
import org.ipai.connectors.runtime.connector.Pagination;
import org.jspecify.annotations.Nullable;

/** Resolves how the next page is found. */
final class PaginationResolver {

    private final Findings findings;

    PaginationResolver(Findings findings) {
        this.findings = findings;
    }

    /** The words of the spec language. */
    private enum Kind {
        LINK_HEADER,
        NONE
    }

    Pagination resolve(@Nullable PaginationSpec pagination) {
        if (pagination == null) {
            return new Pagination.SinglePage();
        }
        Optional<Kind> kind = Words.read(Kind.class, pagination.kind(), findings);
        return kind.isPresent() && kind.get() == Kind.LINK_HEADER
                ? new Pagination.LinkHeader()
                : new Pagination.SinglePage();
    }

    /** The parameter that takes the page size, if the spec sends one. */
    static @Nullable String pageSizeParameter(@Nullable PaginationSpec pagination) {
        Text parameter = pagination == null ? null : pagination.pageSizeParameter();
        return parameter == null ? null : parameter.value();
    }

    /** Whether the operation says that it sends what the pagination needs. */
    void check(Pagination pagination, ApiOperation operation, Text operationId) {
        boolean link = operation.responseHeaders().stream().anyMatch(header -> header.equalsIgnoreCase("Link"));
        if (pagination instanceof Pagination.LinkHeader && !link) {
            findings.warning(
                    ResolveRule.PAGINATION_UNDOCUMENTED,
                    operationId.at(),
                    "the document lists no Link header for operation '" + operationId + "'",
                    "check that the provider sends one, or set the stream's pagination to none");
        }
    }
}
