with ended as (
  select project_id,
         date_trunc('week', to_timestamp(created / 1000) at time zone 'UTC')::date as week,
         target,
         ready_state,
         -- Only builds that ran to their end tell how long building takes; prebuilt ones were built elsewhere.
         case when ready_state = 'READY' and not coalesce(prebuilt, false)
              then (ready - building_at) / 1000 end                     as build_seconds
  from vercel_deployments
  where ready_state in ('READY', 'ERROR', 'CANCELED')
)
select coalesce(p.name, e.project_id)                                   as project,
       e.project_id,
       e.week,
       count(*)                                                         as deployments,
       count(*) filter (where e.ready_state = 'READY' and e.target = 'production') as production_deployments,
       count(*) filter (where e.ready_state = 'ERROR')                  as failed,
       count(*) filter (where e.ready_state = 'CANCELED')               as canceled,
       -- Cancelled builds neither failed nor succeeded.
       round(100.0 * count(*) filter (where e.ready_state = 'ERROR')
             / nullif(count(*) filter (where e.ready_state <> 'CANCELED'), 0), 1) as failure_percent,
       round((percentile_cont(0.5) within group (order by e.build_seconds))::numeric, 1) as median_build_seconds,
       round((percentile_cont(0.9) within group (order by e.build_seconds))::numeric, 1) as p90_build_seconds
from ended e
left join vercel_projects p on p.id = e.project_id
group by 1, 2, 3
