with completed as (
  select project_ref,
         max(inserted_at::timestamptz)                                  as last_backup_at,
         count(*)                                                       as backups
  from supabase_backups
  where status = 'COMPLETED'
  group by 1
),
active as (
  select project_ref,
         count(*) filter (where status = 'ACTIVE')                      as active_functions
  from supabase_functions
  group by 1
)
select o.name                                                           as organization,
       p.name                                                           as project,
       p.ref                                                            as project_ref,
       p.region,
       p.status,
       p.database ->> 'version'                                         as postgres_version,
       coalesce(a.active_functions, 0)                                  as active_functions,
       coalesce(c.backups, 0)                                           as backups,
       c.last_backup_at
from supabase_projects p
left join supabase_organizations o on o.slug = p.organization_slug
left join completed c on c.project_ref = p.ref
left join active a on a.project_ref = p.ref
