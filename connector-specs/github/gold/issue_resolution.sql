select r.full_name                                                      as repository,
       date_trunc('month', i.created_at at time zone 'UTC')::date       as opened_month,
       count(*)                                                         as opened,
       count(i.closed_at)                                               as closed,
       round((percentile_cont(0.5) within group (
         order by extract(epoch from i.closed_at - i.created_at) / 3600))::numeric, 1) as median_hours_to_close
from github_issues i
join github_repositories r on r.id = i.repository_id
where i.pull_request is null
group by 1, 2
