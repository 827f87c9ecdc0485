package org.ipai.connectors.runtime.http;

/** Makes a page of a successful response. Called again if the response is requested again. */
public interface PageReader<T> {

    /**
     * Reads a response.
     *
     * @throws InvalidResponseException if the response is unusable and should be requested again
     */
    T read(PageResponse response) throws InvalidResponseException;
}
