package org.ipai.connectors.runtime.connector;

/** How the page after a page is found. */
public sealed interface Pagination {

    /** There is one page. */
    record SinglePage() implements Pagination {}

    /** The URL with {@code rel="next"} in the {@code Link} header (RFC 8288); none on the last page. */
    record LinkHeader() implements Pagination {}
}
