package org.example.archive;

import java.util.List;
import org.ipai.connectors.runtime.connector.RequestPlace;
import org.ipai.connectors.runtime.hook.NextPage;
import org.ipai.connectors.runtime.hook.PageView;
import org.ipai.connectors.runtime.hook.PaginatorHook;

/** Pages are numbered within a shelf; the last page of a shelf names the next shelf in a header. */
public final class ShelfPages implements PaginatorHook {

    @Override
    public List<String> responseHeaders() {
        return List.of("X-Next-Shelf");
    }

    @Override
    public NextPage after(PageView page) {
        return page.response()
                .header("X-Next-Shelf")
                .<NextPage>map(shelf -> NextPage.withQuery("shelf", shelf).and(new RequestPlace.Query("page"), "1"))
                .orElseGet(() -> page.records() == 0 ? NextPage.last() : NextPage.withQuery("page", next(page)));
    }

    private static String next(PageView page) {
        return page.request().query().stream()
                .filter(parameter -> parameter.name().equals("page"))
                .map(parameter -> Long.toString(Long.parseLong(parameter.value()) + 1))
                .findFirst()
                .orElse("2");
    }
}
