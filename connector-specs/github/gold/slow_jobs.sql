select r.full_name                                                      as repository,
       j.workflow_name                                                  as workflow,
       j.name                                                           as job,
       date_trunc('month', j.started_at at time zone 'UTC')::date       as month,
       count(*)                                                         as jobs,
       round(100.0 * count(*) filter (where j.conclusion in ('failure', 'timed_out'))
         / nullif(count(*) filter (where j.conclusion in ('success', 'failure', 'timed_out')), 0), 1) as failed_percent,
       round((percentile_cont(0.5) within group (
         order by extract(epoch from j.started_at - j.created_at)))::numeric, 1) as median_seconds_waiting,
       round((percentile_cont(0.5) within group (
         order by extract(epoch from j.completed_at - j.started_at) / 60))::numeric, 1) as median_minutes,
       round((sum(extract(epoch from j.completed_at - j.started_at)) / 3600)::numeric, 2) as total_hours
from github_workflow_jobs j
left join github_workflow_runs w on w.id = j.run_id
left join github_repositories r on r.id = w.repository_id
where j.status = 'completed' and j.conclusion <> 'skipped'
group by 1, 2, 3, 4
