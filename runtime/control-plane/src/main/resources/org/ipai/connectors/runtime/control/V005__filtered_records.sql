-- How many records of a stream's run were left out of silver because the stream does not want them.

alter table ipai.stream_run add column filtered bigint not null default 0 check (filtered >= 0);
comment on column ipai.stream_run.filtered is 'Records that the stream''s condition leaves out; they are in bronze only.';

insert into ipai.migration (version, file) values (5, 'V005__filtered_records.sql');
