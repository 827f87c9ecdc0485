package org.ipai.connectors.runtime.hook;

import java.util.ArrayList;
import java.util.List;
import org.ipai.connectors.runtime.connector.RequestPlace;

/** What a {@link PaginatorHook} wants after a page. */
public sealed interface NextPage {

    /** Nothing: the slice has been read. */
    record Last() implements NextPage {}

    /**
     * The page at a URL.
     *
     * @param url absolute, or relative to the page's own; one on another host is refused
     */
    record At(String url) implements NextPage {}

    /** The same request with other values in some places. */
    record Changed(List<Change> changes) implements NextPage {

        public Changed {
            changes = List.copyOf(changes);
        }

        /** The same, with one more place changed. */
        public Changed and(RequestPlace place, String value) {
            List<Change> all = new ArrayList<>(changes);
            all.add(new Change(place, value));
            return new Changed(all);
        }
    }

    /**
     * A value in a place of the request; what was there before is gone.
     *
     * @param value not yet encoded
     */
    record Change(RequestPlace place, String value) {}

    /** Nothing more. */
    static NextPage last() {
        return new Last();
    }

    /** The page at a URL, absolute or relative to the page's own. */
    static NextPage at(String url) {
        return new At(url);
    }

    /** The same request with another value of a query parameter. */
    static Changed withQuery(String parameter, String value) {
        return with(new RequestPlace.Query(parameter), value);
    }

    /** The same request with another value in a place. */
    static Changed with(RequestPlace place, String value) {
        return new Changed(List.of(new Change(place, value)));
    }
}
