select 1 from tracker_tickets;
select 2;
