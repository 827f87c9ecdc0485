-- Runs that were asked to end early, by SIGTERM for instance, are told from those that failed.

alter table ipai.run drop constraint run_status_check;
alter table ipai.run add constraint run_status_check
    check (status in ('running', 'succeeded', 'succeeded_with_gaps', 'busy', 'deferred', 'interrupted', 'failed'));

alter table ipai.stream_run drop constraint stream_run_status_check;
alter table ipai.stream_run add constraint stream_run_status_check
    check (status in ('running', 'succeeded', 'succeeded_with_gaps', 'busy', 'deferred', 'interrupted', 'failed', 'skipped'));

insert into ipai.migration (version, file) values (7, 'V007__interrupted_runs.sql');
