select count(*) from tracker_tickets -- tracker_comments
