select r.full_name                                                      as repository,
       date_trunc('week', p.merged_at at time zone 'UTC')::date         as merged_week,
       count(*)                                                         as merged,
       count(distinct p."user" ->> 'login')                             as authors,
       round((percentile_cont(0.5) within group (
         order by extract(epoch from p.merged_at - p.created_at) / 3600))::numeric, 1) as median_hours_to_merge,
       round((percentile_cont(0.9) within group (
         order by extract(epoch from p.merged_at - p.created_at) / 3600))::numeric, 1) as p90_hours_to_merge
from github_pull_requests p
join github_repositories r on r.id = p.repository_id
where p.merged_at is not null
group by 1, 2
