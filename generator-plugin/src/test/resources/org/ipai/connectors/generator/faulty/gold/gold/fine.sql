with open as (select "id", 'a; delete from b' as note, $x$;'insert into$x$ as more from tracker_tickets)
select * from open; -- done;
