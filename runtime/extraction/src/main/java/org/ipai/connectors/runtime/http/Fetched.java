package org.ipai.connectors.runtime.http;

/** The outcome of fetching a page. */
public sealed interface Fetched<T> {

    /** The page as its reader made it. */
    record Page<T>(T page) implements Fetched<T> {}

    /** The page is as it was when the entity tag was given out. */
    record NotModified<T>() implements Fetched<T> {}

    /** The source says that there are no records here. */
    record NoRecords<T>() implements Fetched<T> {}
}
