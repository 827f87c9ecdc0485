package org.ipai.connectors.runtime.hook;

import org.ipai.connectors.runtime.connector.Request;

/**
 * A page that came.
 *
 * @param request by which it was asked for; after {@link NextPage#at} the one before, since a URL is followed as it is
 * @param url it was asked for at, absolute, without what signs it
 * @param response what came
 * @param records how many records it lists, those that are not kept included; where records are elements of nested lists, how
 *     many objects have such lists
 */
public record PageView(Request request, String url, ResponseView response, int records) {}
