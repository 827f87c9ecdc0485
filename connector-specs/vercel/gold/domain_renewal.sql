select name                                                             as domain,
       service_type,
       verified,
       to_timestamp(expires_at / 1000)                                  as expires_at,
       (to_timestamp(expires_at / 1000) at time zone 'UTC')::date - (now() at time zone 'UTC')::date as days_left,
       coalesce(renew, false)                                           as renews_itself,
       expires_at is not null and not coalesce(renew, false)            as needs_attention
from vercel_domains
