package org.ipai.connectors.youtube;

import java.sql.SQLException;
import org.ipai.connectors.contract.KnownRows;
import org.ipai.connectors.contract.SharedPostgres;
import org.ipai.connectors.runtime.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ipai.connectors.contract.KnownRows.row;

/** The views over rows of which the answers are known. */
@ExtendWith(SharedPostgres.class)
class YoutubeGoldTest {

    private final KnownRows rows;

    YoutubeGoldTest(EmbeddedDatabase server) throws SQLException {
        this.rows = KnownRows.of(
                new YoutubeConnector(),
                server,
                "youtube_channels (id text, snippet jsonb)",
                "youtube_videos (id text, snippet jsonb, statistics jsonb)",
                "youtube_comment_threads (id text, snippet jsonb)");
    }

    @Test
    void hidden_likes_and_closed_comments_do_not_make_a_month_look_worse() throws SQLException {
        rows.insert(
                video("v1", "2026-01-31T23:30:00Z", "\"view_count\": 1000, \"like_count\": 50, \"comment_count\": 4"),
                video("v2", "2026-01-01T00:00:00Z", "\"view_count\": 3000, \"comment_count\": 4"),
                video("v3", "2026-02-01T00:00:00Z", "\"view_count\": 0"));
        assertThat(rows.of("gold_marketing_video_performance"))
                .containsExactlyInAnyOrder(
                        row("UC1", "Channel", "2026-01-01", "2", "4000", "50", "8", "1000", "50.00", "2.00"),
                        row("UC1", "Channel", "2026-02-01", "1", "0", null, null, "0", null, null));
    }

    @Test
    void a_comment_without_a_reply_is_unanswered_wherever_it_stands() throws SQLException {
        rows.insert(
                "youtube_channels values ('UC1', '{\"title\": \"Channel\"}')",
                video("v1", "2026-01-31T00:00:00Z", "\"view_count\": 1"),
                comment("c1", "\"video_id\": \"v1\", \"total_reply_count\": 0"),
                comment("c2", "\"video_id\": \"v1\", \"total_reply_count\": 2"),
                comment("c3", "\"total_reply_count\": 0"));
        assertThat(rows.of("gold_support_unanswered_comments"))
                .containsExactlyInAnyOrder(
                        row("UC1", "Channel", "v1", "Video v1", "c1", "2026-02-03 10:00:00+00", "7", "Well done"),
                        row("UC1", "Channel", null, null, "c3", "2026-02-03 10:00:00+00", "7", "Well done"));
    }

    private static String video(String id, String published, String statistics) {
        return "youtube_videos values ('" + id + "', '{\"channel_id\": \"UC1\", \"channel_title\":"
                + " \"Channel\", \"title\": \"Video " + id + "\", \"published_at\": \"" + published + "\"}', '{"
                + statistics + "}')";
    }

    private static String comment(String id, String thread) {
        return "youtube_comment_threads values ('" + id + "', '{\"channel_id\": \"UC1\", " + thread
                + ", \"top_level_comment\": {\"snippet\": {\"text_display\": \"Well done\", \"like_count\": 7,"
                + " \"published_at\": \"2026-02-03T10:00:00Z\"}}}')";
    }
}
