package org.ipai.connectors.runtime.gold;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.ipai.connectors.runtime.connector.GoldView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init")
final class GoldViewsTest {

    private TestDatabase database;
    private GoldViews views;

    @BeforeEach
    void create() throws SQLException {
        database = TestDatabase.create();
        views = database.gold().views();
        views.apply(List.of());
        database.execute(
                "create table gold.github_issues (id bigint, title text)",
                "insert into gold.github_issues values (1, 'a'), (2, null)");
    }

    private static GoldView view(String name, String query) {
        return new GoldView(name, "What's open?", List.of("issues"), query);
    }

    @Test
    void are_made_and_read() throws SQLException {
        views.apply(List.of(view("gold_dev_issue", "select id, title from github_issues order by id")));

        ViewPreview preview = views.preview("gold_dev_issue", 10);

        assertThat(preview.header()).containsExactly("id", "title");
        assertThat(preview.rows()).containsExactly(List.of("1", "a"), Arrays.asList("2", null));
        assertThat(views.preview("gold_dev_issue", 1).rows()).hasSize(1);
        assertThat(database.query("select obj_description('gold.gold_dev_issue'::regclass)"))
                .containsExactly("What's open?");
        assertThat(database.query("select reloptions::text from pg_class where relname = 'gold_dev_issue'"))
                .containsExactly("{security_invoker=true}");
    }

    @Test
    void change_their_columns_together_with_the_views_that_read_them() throws SQLException {
        views.apply(List.of(
                view("gold_dev_issue", "select id, title from github_issues"),
                view("gold_dev_count", "select count(*) as issues from gold_dev_issue")));
        database.execute(
                "create view public.mine as select id from gold.gold_dev_issue",
                "do $$ begin create role bi; exception when duplicate_object then end $$",
                "grant select on gold.gold_dev_issue to bi");

        views.apply(List.of(
                view("gold_dev_issue", "select title as headline, id from github_issues"),
                view("gold_dev_count", "select count(*) as issues from gold_dev_issue")));

        assertThat(views.preview("gold_dev_issue", 1).header()).containsExactly("headline", "id");
        assertThat(views.preview("gold_dev_count", 1).rows()).containsExactly(List.of("2"));
        assertThat(database.query("select id from public.mine order by 1")).containsExactly("1", "2");
        assertThat(database.query("select has_table_privilege('bi', 'gold.gold_dev_issue', 'select')"))
                .containsExactly("t");
    }

    @Test
    void that_fail_are_all_named_with_place_and_hint_while_others_are_made() {
        assertThatThrownBy(() -> views.apply(List.of(
                        view("gold_dev_wrong", "select id,\n  titel\nfrom github_issues"),
                        view("gold_dev_good", "select id from github_issues"),
                        view("gold_dev_lost", "select id from github_pulls"))))
                .isInstanceOf(GoldException.class)
                .hasMessageContaining("view gold_dev_wrong, line 2, column 3: column \"titel\" does not exist"
                        + " (Perhaps you meant to reference the column \"github_issues.title\".)")
                .hasMessageContaining(
                        "view gold_dev_lost, line 1, column 16: relation \"github_pulls\" does not exist");

        assertThat(views.preview("gold_dev_good", 5).rows()).hasSize(2);
    }

    @Test
    void that_fail_to_change_stay_as_they_were() {
        views.apply(List.of(view("gold_dev_issue", "select id from github_issues")));

        assertThatThrownBy(() -> views.apply(List.of(view("gold_dev_issue", "select title, idd from github_issues"))))
                .isInstanceOf(GoldException.class);

        assertThat(views.preview("gold_dev_issue", 5).header()).containsExactly("id");
    }

    @Test
    void that_others_need_with_a_column_that_goes_stay_as_they_were() throws SQLException {
        views.apply(List.of(view("gold_dev_issue", "select id, title from github_issues")));
        database.execute("create view public.mine as select title from gold.gold_dev_issue");

        assertThatThrownBy(() -> views.apply(List.of(view("gold_dev_issue", "select id from github_issues"))))
                .isInstanceOf(GoldException.class)
                .hasMessageContaining("view public.mine does not fit");

        assertThat(views.preview("gold_dev_issue", 5).header()).containsExactly("id", "title");
    }

    @Test
    void with_a_table_in_their_place_are_refused() {
        assertThatThrownBy(() -> views.apply(List.of(view("github_issues", "select 1 as one"))))
                .hasMessageContaining("view github_issues: \"github_issues\" is not a view");
    }

    @Test
    void unknown_ones_cannot_be_read() {
        assertThatThrownBy(() -> views.preview("gold_dev_none", 5))
                .hasMessageContaining("gold view gold_dev_none")
                .hasMessageContaining("does not exist");
    }
}
