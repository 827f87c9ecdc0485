package org.ipai.connectors.runtime.http;

import okhttp3.HttpUrl;
import org.ipai.connectors.runtime.connector.Authentication.ApiKey.Place;

/**
 * Where in a request a credential stands.
 *
 * @param place in a header or in the query
 * @param name of the header or parameter
 * @param prefix stands before the credential
 */
record Placement(Place place, String name, String prefix) {

    /** {@code Authorization: <scheme> <credential>}. */
    static Placement authorization(String scheme) {
        return new Placement(Place.HEADER, "Authorization", scheme + " ");
    }

    /** The request with the credential, in place of one that is there already. */
    Call put(Call call, String credential) {
        if (place == Place.HEADER) {
            return call.with(name, prefix + credential);
        }
        HttpUrl url = call.url()
                .newBuilder()
                .setQueryParameter(name, prefix + credential)
                .build();
        return call.to(url);
    }
}
