with gone as (delete from tracker_tickets returning *)
select * from gone
