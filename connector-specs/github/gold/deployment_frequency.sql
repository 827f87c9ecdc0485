select r.full_name                                                      as repository,
       d.environment,
       date_trunc('week', d.created_at at time zone 'UTC')::date        as week,
       count(*)                                                         as deployments,
       count(distinct d.sha)                                            as versions,
       count(distinct (d.created_at at time zone 'UTC')::date)          as days_with_deployments,
       count(distinct d.creator ->> 'login')                            as people
from github_deployments d
join github_repositories r on r.id = d.repository_id
group by 1, 2, 3
