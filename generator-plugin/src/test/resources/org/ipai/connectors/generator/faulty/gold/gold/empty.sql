-- nothing; yet
/* nothing */ ;
