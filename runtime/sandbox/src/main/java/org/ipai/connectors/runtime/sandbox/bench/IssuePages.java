package org.ipai.connectors.runtime.sandbox.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ipai.connectors.runtime.sandbox.data.DataSettings;
import org.ipai.connectors.runtime.sandbox.data.Listing;
import org.ipai.connectors.runtime.sandbox.data.ListingOrder;
import org.ipai.connectors.runtime.sandbox.data.SandboxData;
import org.ipai.connectors.runtime.sandbox.data.StreamData;
import org.ipai.connectors.runtime.sandbox.data.TimeSpan;
import org.ipai.connectors.runtime.sandbox.definition.SandboxDefinition;

/**
 * Pages of 100 issue-like records, rendered once and used again and again with other keys: page k is template k modulo
 * their number with its ids and instants of change overwritten in place.
 */
public final class IssuePages {

    /** Records a page. */
    public static final int PAGE_SIZE = 100;

    private final List<PageTemplate> templates;
    private final long records;

    private IssuePages(List<PageTemplate> templates, long records) {
        this.templates = templates;
        this.records = records;
    }

    /**
     * Renders the templates.
     *
     * @param distinctPages how many pages differ in more than keys
     * @param records how many records all pages have together
     */
    public static IssuePages render(int distinctPages, long records) {
        SandboxDefinition definition =
                SandboxDefinition.ofResource("org/ipai/connectors/runtime/sandbox/bench/issues.json");
        Map<String, Long> sizes = Map.of("issues", (long) distinctPages * PAGE_SIZE);
        SandboxData data = new SandboxData(
                definition, new DataSettings(1, "octo-sandbox", 1, 1, sizes, 0, DataSettings.NulCharacters.NEVER));
        StreamData issues = data.stream("issues");
        Listing listing = issues.listing(List.of(0L), 0, ListingOrder.CURSOR_ASCENDING, TimeSpan.EVERYTHING);
        List<PageTemplate> templates = new ArrayList<>();
        for (int page = 0; page < distinctPages; page++) {
            templates.add(PageTemplate.render(issues, listing, (long) page * PAGE_SIZE));
        }
        return new IssuePages(templates, records);
    }

    /** How many pages there are. */
    public long count() {
        return (records + PAGE_SIZE - 1) / PAGE_SIZE;
    }

    /** The bytes of a page from 1 on, a new array each time. */
    public byte[] page(long number) {
        PageTemplate template = template(number);
        byte[] page = template.copy();
        template.patch(page, (number - 1) * PAGE_SIZE);
        int size = size(number);
        if (size == PAGE_SIZE) {
            return page;
        }
        byte[] shorter = Arrays.copyOf(page, template.end(size - 1) + 1);
        shorter[shorter.length - 1] = ']';
        return shorter;
    }

    private int size(long number) {
        return (int) Math.min(PAGE_SIZE, records - (number - 1) * PAGE_SIZE);
    }

    private PageTemplate template(long number) {
        return templates.get((int) ((number - 1) % templates.size()));
    }

    /** Writes the records of all pages, one a line. */
    public void dump(OutputStream out) throws IOException {
        for (long number = 1; number <= count(); number++) {
            byte[] page = page(number);
            PageTemplate template = template(number);
            int start = 1;
            for (int i = 0; i < size(number); i++) {
                out.write(page, start, template.end(i) - start);
                out.write('\n');
                start = template.end(i) + 1;
            }
        }
    }
}
