package org.ipai.connectors.runtime.http;

import org.ipai.connectors.runtime.connector.Authentication.ApiKey.Place;

/**
 * Where in a request a credential stands.
 *
 * @param place in a header, in the query or in the JSON body
 * @param name of the header, of the parameter or of the body's member
 * @param prefix stands before the credential
 */
record Placement(Place place, String name, String prefix) {

    /** {@code Authorization: <scheme> <credential>}. */
    static Placement authorization(String scheme) {
        return new Placement(Place.HEADER, "Authorization", scheme + " ");
    }

    /** The request with the credential, in place of one that is there already. */
    Call put(Call call, String credential) {
        String value = prefix + credential;
        return switch (place) {
            case HEADER -> call.with(name, value);
            case QUERY ->
                call.to(call.url().newBuilder().setQueryParameter(name, value).build());
            case BODY -> call.withMember(name, value);
        };
    }
}
