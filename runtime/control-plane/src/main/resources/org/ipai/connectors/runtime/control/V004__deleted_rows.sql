-- How many rows a stream's run has removed from silver because the provider has deleted their records.

alter table ipai.stream_run add column deleted bigint not null default 0 check (deleted >= 0);
comment on column ipai.stream_run.deleted is 'Rows removed from silver because their records are gone.';

insert into ipai.migration (version, file) values (4, 'V004__deleted_rows.sql');
