package org.example;

import org.ipai.connectors.runtime.hook.NextPage;
import org.ipai.connectors.runtime.hook.PageView;
import org.ipai.connectors.runtime.hook.PaginatorHook;

public final class Pages implements PaginatorHook {

    Pages(int size) {}

    @Override
    public NextPage after(PageView page) {
        return NextPage.last();
    }
}
