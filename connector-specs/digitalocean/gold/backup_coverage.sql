with resources as (
  select 'droplet'                                                      as resource_type,
         id::text                                                       as resource_id,
         name,
         region ->> 'slug'                                              as region,
         created_at,
         'backups' in (select jsonb_array_elements_text(features))      as has_backups
  from digitalocean_droplets
  union all
  select 'volume', id, name, region ->> 'slug', created_at::timestamptz, false
  from digitalocean_volumes
),
latest as (
  select resource_type, resource_id, max(created_at) as snapshot_at, count(*) as snapshots
  from digitalocean_snapshots
  group by 1, 2
)
select r.resource_type,
       r.resource_id,
       r.name,
       r.region,
       r.created_at,
       r.has_backups,
       coalesce(l.snapshots, 0)                                         as snapshots,
       l.snapshot_at                                                    as latest_snapshot_at,
       r.has_backups or coalesce(l.snapshot_at > now() - interval '7 days', false) as is_covered
from resources r
left join latest l using (resource_type, resource_id)
