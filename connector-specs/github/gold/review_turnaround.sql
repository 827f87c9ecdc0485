with first_reviews as (
  select v.pull_request_id,
         min(v.submitted_at)                                            as reviewed_at,
         count(*)                                                       as reviews
  from github_pull_request_reviews v
  join github_pull_requests p on p.id = v.pull_request_id
  -- Authors answer in reviews of their own.
  where v.submitted_at is not null and v."user" ->> 'login' is distinct from p."user" ->> 'login'
  group by 1
)
select r.full_name                                                      as repository,
       date_trunc('week', p.created_at at time zone 'UTC')::date        as opened_week,
       count(*)                                                         as opened,
       count(f.reviewed_at)                                             as reviewed,
       count(*) filter (where p.merged_at is not null and f.reviewed_at is null) as merged_without_review,
       round((percentile_cont(0.5) within group (
         order by extract(epoch from f.reviewed_at - p.created_at) / 3600))::numeric, 1) as median_hours_to_first_review,
       round(avg(f.reviews), 1)                                         as reviews_per_reviewed
from github_pull_requests p
left join first_reviews f on f.pull_request_id = p.id
join github_repositories r on r.id = p.repository_id
where not coalesce(p.draft, false)
group by 1, 2
