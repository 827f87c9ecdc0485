with runs as (
  select repository_id,
         date_trunc('month', created_at at time zone 'UTC')::date       as month,
         count(*)                                                       as workflow_runs,
         count(*) filter (where conclusion = 'success')                 as succeeded,
         count(*) filter (where conclusion in ('failure', 'timed_out', 'startup_failure')) as failed,
         percentile_cont(0.5) within group (
           order by extract(epoch from updated_at - run_started_at) / 60)
           filter (where conclusion = 'success')                        as median_minutes_to_success
  from github_workflow_runs
  where status = 'completed'
  group by 1, 2
),
published as (
  select repository_id,
         date_trunc('month', published_at at time zone 'UTC')::date     as month,
         count(*)                                                       as releases
  from github_releases
  where published_at is not null and not draft and not prerelease
  group by 1, 2
)
select r.full_name                                                      as repository,
       month,
       coalesce(p.releases, 0)                                          as releases,
       coalesce(w.workflow_runs, 0)                                     as workflow_runs,
       round(100.0 * w.succeeded / nullif(w.succeeded + w.failed, 0), 1) as success_percent,
       round(w.median_minutes_to_success::numeric, 1) as median_minutes_to_success
from runs w
full join published p using (repository_id, month)
join github_repositories r on r.id = repository_id
