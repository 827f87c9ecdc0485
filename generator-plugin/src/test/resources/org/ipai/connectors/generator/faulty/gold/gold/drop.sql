drop table tracker_tickets
