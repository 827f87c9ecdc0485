package org.ipai.connectors.generator.kubernetes;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KubernetesNameTest {

    @Test
    void is_the_name_with_hyphens_where_that_fits() {
        assertThat(KubernetesName.of("sync_github_issues_incremental", 52)).isEqualTo("sync-github-issues-incremental");
    }

    @Test
    void ends_with_a_hash_where_it_is_too_long() {
        String name =
                KubernetesName.of("sync_github_pull_request_review_comments_of_all_repositories_full_refresh", 52);
        assertThat(name).hasSize(52).matches("sync-github-pull-request-review-comments-o-[0-9a-f]{8}|.*-[0-9a-f]{8}");
        assertThat(KubernetesName.of("sync_github_pull_request_review_comments_of_all_repositories_full_refresh", 52))
                .isEqualTo(name);
    }

    @Test
    void tells_names_apart_that_begin_alike() {
        List<String> names = IntStream.range(0, 2000)
                .mapToObj(i -> KubernetesName.of("sync_" + "a".repeat(60) + "_" + i + "_incremental", 52))
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 52);
    }

    @Test
    void ends_with_a_letter_or_digit_whatever_is_cut() {
        assertThat(KubernetesName.of("old_", 63)).matches("old-[0-9a-f]{8}");
        assertThat(KubernetesName.of("a".repeat(42) + "_" + "b".repeat(30), 52)).matches("a{42}-[0-9a-f]{8}");
        assertThat(KubernetesName.of("old_", 63)).isNotEqualTo(KubernetesName.of("old__", 63));
    }
}
