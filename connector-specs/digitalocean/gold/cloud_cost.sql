with months as (
  select to_date(invoice_period, 'YYYY-MM')                             as month,
         count(*)                                                       as invoices,
         sum(amount::numeric(18, 2))                                    as cost_usd
  from digitalocean_invoices
  where invoice_period is not null
  group by 1
),
compared as (
  select month,
         invoices,
         cost_usd,
         -- A month without an invoice is not compared with the one before it.
         case when lag(month) over by_month = (month - interval '1 month')::date
              then lag(cost_usd) over by_month end                      as cost_usd_month_before
  from months
  window by_month as (order by month)
)
select month,
       invoices,
       cost_usd,
       cost_usd_month_before,
       cost_usd - cost_usd_month_before                                 as change_usd,
       round(100 * (cost_usd - cost_usd_month_before) / nullif(cost_usd_month_before, 0), 1) as change_percent
from compared
