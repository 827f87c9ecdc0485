select region ->> 'slug'                                                as region,
       size_slug                                                        as size,
       count(*)                                                         as droplets,
       count(*) filter (where status = 'active')                        as active,
       -- A droplet that is switched off is paid for all the same.
       count(*) filter (where status = 'off')                           as switched_off,
       sum(vcpus)                                                       as vcpus,
       round(sum(memory) / 1024.0, 1)                                   as memory_gib,
       sum(disk)                                                        as disk_gib,
       round(sum((size ->> 'price_monthly')::numeric), 2)               as monthly_price_usd
from digitalocean_droplets
group by 1, 2
