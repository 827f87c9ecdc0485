-- Leases of single streams, with a token that whoever lost one cannot write with.

do $$
begin
    -- Earlier releases hold an advisory lock for each connection that they sync, and know nothing of what follows.
    if exists (
        select from pg_catalog.pg_locks
        where locktype = 'advisory' and granted and classid = 1768972649 and objid > 0 and objsubid = 2
            and database = (select oid from pg_catalog.pg_database where datname = current_database())
    ) then
        raise exception 'a sync of an earlier release is running in this database; run again when it has ended'
            using errcode = 'object_in_use';
    end if;
end
$$;

drop table ipai.lease;
comment on column ipai.connection.id is null;

create table ipai.worker (
    id integer generated always as identity primary key,
    name text not null check (name <> ''),
    session_locked boolean not null default false,
    alive_until timestamptz not null,
    started_at timestamptz not null default clock_timestamp()
);
comment on table ipai.worker is
    'The processes that work on connections. A row is removed when its process ends, or by others once it is dead; with it go its '
    'leases and its unfinished runs.';
comment on column ipai.worker.name is 'Which process on which host, for people.';
comment on column ipai.worker.session_locked is
    'Whether a database session holds the advisory lock of this row: then the process is dead as soon as nobody holds it.';
comment on column ipai.worker.alive_until is 'Dead after this instant of the database''s clock, whatever else; renewed by a heartbeat.';

create table ipai.lease (
    connection_id integer not null references ipai.connection on delete cascade,
    resource text not null check (resource <> ''),
    token bigint not null check (token > 0),
    worker_id integer references ipai.worker on delete set null,
    acquired_at timestamptz not null,
    primary key (connection_id, resource)
);
comment on table ipai.lease is
    'Who may write a stream. Writers lock their row in the transaction of each write and are refused if it is not theirs any more.';
comment on column ipai.lease.resource is 'A stream''s name, or another thing in parentheses.';
comment on column ipai.lease.token is 'Counts holders.';
comment on column ipai.lease.worker_id is 'The holder; null if it is free.';
create index lease_by_worker on ipai.lease (worker_id);

alter table ipai.run add column worker_id integer references ipai.worker on delete set null;
comment on column ipai.run.worker_id is 'Who runs it; the run ends with it.';
create index run_by_worker on ipai.run (worker_id);

alter table ipai.run drop constraint run_status_check, add constraint run_status_check
    check (status in ('running', 'succeeded', 'succeeded_with_gaps', 'busy', 'deferred', 'failed'));
alter table ipai.stream_run drop constraint stream_run_status_check, add constraint stream_run_status_check
    check (status in ('running', 'succeeded', 'succeeded_with_gaps', 'busy', 'deferred', 'failed', 'skipped'));

-- None of these processes lives: see above.
update ipai.stream_run set status = 'failed', finished_at = clock_timestamp(),
    error_summary = 'the process ended without finishing; the next run continues from the last checkpoint'
where status = 'running';
update ipai.run set status = 'failed', finished_at = clock_timestamp(),
    error_summary = 'the process ended without finishing; the next run continues from the last checkpoint'
where status = 'running';

do $$
declare
    name text;
begin
    foreach name in array array['worker', 'lease'] loop
        execute format('alter table ipai.%I enable row level security', name);
        if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
            execute format('grant select, insert, update, delete on ipai.%I to service_role', name);
            execute format('create policy service_role_all on ipai.%I to service_role using (true) with check (true)', name);
        end if;
    end loop;
end
$$;

insert into ipai.migration (version, file) values (6, 'V006__leases_of_streams.sql');
