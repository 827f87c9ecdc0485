package org.ipai.connectors.runtime.connector;

import java.util.List;
import java.util.Set;

/** How the page after a page is found. */
public sealed interface Pagination {

    /** What bounds the pages. */
    PageBounds bounds();

    /** Field names from a body's root to each value that tells of further pages. */
    default Set<List<String>> bodyPaths() {
        return PagePlaces.inBody(this);
    }

    /** There is one page. */
    record SinglePage() implements Pagination {

        @Override
        public PageBounds bounds() {
            return PageBounds.none();
        }
    }

    /** The URL with {@code rel="next"} in the {@code Link} header (RFC 8288); none on the last page. */
    record LinkHeader(PageBounds bounds) implements Pagination {

        /** Links all the way. */
        public LinkHeader() {
            this(PageBounds.none());
        }
    }

    /**
     * A URL in the body, absolute or relative to the page's own, asked for as it is; null, empty or missing on the last
     * page.
     *
     * @param path field names from the body's root
     */
    record NextUrl(List<String> path, PageBounds bounds) implements Pagination {

        public NextUrl {
            path = List.copyOf(path);
        }
    }

    /**
     * A text that is sent back with the otherwise unchanged request; null, empty or missing on the last page.
     *
     * @param from where a page holds it
     * @param to where the request takes it
     */
    record PageToken(ResponsePlace from, RequestPlace to, PageBounds bounds) implements Pagination {}

    /**
     * Pages are counted.
     *
     * @param to where the request takes the number
     * @param first number of the first page, sent with it
     */
    record PageNumber(RequestPlace to, long first, PageBounds bounds) implements Pagination {}

    /**
     * Records are counted. The next page starts after as many records as came, whatever was asked for: a source that
     * gives fewer loses none.
     *
     * @param to where the request takes the number of records to pass over
     */
    record Offset(RequestPlace to, PageBounds bounds) implements Pagination {}

    /**
     * The page after a page is what comes after its last record.
     *
     * @param values sent from the second page on
     */
    record Keyset(List<KeysetValue> values, PageBounds bounds) implements Pagination {

        public Keyset {
            values = List.copyOf(values);
        }

        /** Whether a config field is part of what is sent. */
        public boolean readsConfig() {
            return values.stream().anyMatch(KeysetValue::readsConfig);
        }
    }
}
