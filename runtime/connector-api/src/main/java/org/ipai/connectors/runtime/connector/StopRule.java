package org.ipai.connectors.runtime.connector;

/** How a source says that a page is the last. */
public sealed interface StopRule {

    /** A page without records. */
    record EmptyPage() implements StopRule {}

    /** A page with fewer records than were asked for. */
    record ShortPage() implements StopRule {}

    /** A truth value that is false or missing. */
    record HasMore(ResponsePlace place) implements StopRule {}

    /** The number of pages there are; where it is missing, a page without records. */
    record TotalPages(ResponsePlace place) implements StopRule {}

    /** The number of records there are; where it is missing or never reached, a page without records. */
    record TotalRecords(ResponsePlace place) implements StopRule {}
}
