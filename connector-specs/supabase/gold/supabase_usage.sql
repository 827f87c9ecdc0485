select p.name                                                           as project,
       u.project_ref,
       (u."timestamp" at time zone 'UTC')::date                         as day,
       sum(u.total_rest_requests)                                       as rest_requests,
       sum(u.total_auth_requests)                                       as auth_requests,
       sum(u.total_storage_requests)                                    as storage_requests,
       sum(u.total_realtime_requests)                                   as realtime_requests
from supabase_api_usage u
left join supabase_projects p on p.ref = u.project_ref
group by 1, 2, 3
