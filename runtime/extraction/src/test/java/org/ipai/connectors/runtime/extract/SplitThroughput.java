package org.ipai.connectors.runtime.extract;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.ipai.connectors.runtime.connector.ResponseShape;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Prints how fast one thread, by its own CPU time, splits pages of records like GitHub's issues. Run by hand. */
public final class SplitThroughput {

    private SplitThroughput() {}

    public static void main(String[] args) throws Exception {
        byte[] page = page();
        PageSplitter topLevel = new PageSplitter(List.of(), ResponseShape.array(), List.of("updated_at"), List.of());
        PageSplitter nested =
                new PageSplitter(List.of(), ResponseShape.array(), List.of("user", "updated_at"), List.of());
        for (int round = 0; round < 5; round++) {
            System.out.printf(
                    "top-level cursor %.0f MB/s, nested cursor %.0f MB/s%n", rate(topLevel, page), rate(nested, page));
        }
    }

    private static double rate(PageSplitter splitter, byte[] page) throws Exception {
        int pages = 2000;
        long start = cpuTime();
        for (int i = 0; i < pages; i++) {
            splitter.split(page);
        }
        return (double) page.length * pages / (cpuTime() - start) * 1000;
    }

    /** Of this thread, in nanoseconds: what others do on the machine must not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static byte[] page() {
        StringBuilder page = new StringBuilder("[");
        for (int i = 0; i < 100; i++) {
            page.append(i == 0 ? "" : ",").append(record(i));
        }
        return page.append("]").toString().getBytes(UTF_8);
    }

    private static String record(int id) {
        StringBuilder user = new StringBuilder("{\"login\":\"octocat\",\"id\":").append(id);
        for (String link : List.of("followers", "following", "gists", "starred", "subscriptions", "orgs", "repos")) {
            user.append(",\"")
                    .append(link)
                    .append("_url\":\"https://api.github.com/users/octocat/")
                    .append(link);
            user.append("\"");
        }
        user.append(",\"updated_at\":\"2024-01-31T10:00:00Z\",\"site_admin\":false}");
        StringBuilder issue = new StringBuilder("{\"id\":").append(1_308_968_677L + id);
        for (String link : List.of("url", "repository_url", "labels_url", "comments_url", "events_url", "html_url")) {
            issue.append(",\"").append(link).append("\":\"https://api.github.com/repos/octocat/hello/issues/");
            issue.append(id).append("\"");
        }
        issue.append(",\"user\":").append(user).append(",\"assignee\":").append(user);
        issue.append(",\"state\":\"open\",\"locked\":false,\"comments\":12,\"milestone\":null");
        issue.append(",\"labels\":[{\"id\":1,\"name\":\"bug\",\"color\":\"d73a4a\",\"default\":true}]");
        issue.append(",\"created_at\":\"2024-01-31T10:00:00Z\",\"updated_at\":\"2024-01-31T10:00:00Z\"");
        return issue.append(",\"body\":\"")
                .append("Some text of a report, ".repeat(40))
                .append("\"}")
                .toString();
    }
}
