-- The control plane: connections, runs, state, checkpoints, gaps and quarantine.
-- Plain SQL without superuser rights; it can also be applied to a Supabase project as one of its migrations.

create schema if not exists ipai;
comment on schema ipai is 'Control plane of the data connectors: what ran, how far each slice was read, what is missing.';

create table ipai.migration (
    version integer primary key,
    file text not null,
    applied_at timestamptz not null default now()
);
comment on table ipai.migration is 'Which numbered SQL files this schema was made by; each file records itself.';

create table ipai.connection (
    id integer generated always as identity primary key,
    name text not null unique check (name <> ''),
    source_type text not null check (source_type ~ '^[a-z][a-z0-9_]*$'),
    created_at timestamptz not null default now()
);
comment on table ipai.connection is 'A connector configured for one provider account; its secrets are not kept here.';
comment on column ipai.connection.id is 'Second key of the advisory lock that a running sync holds.';

create table ipai.lease (
    connection_id integer primary key references ipai.connection on delete cascade,
    holder text not null,
    backend_pid integer not null,
    generation bigint not null check (generation > 0),
    acquired_at timestamptz not null
);
comment on table ipai.lease is 'Who held a connection last; the lease itself is a session advisory lock, gone when its process dies.';
comment on column ipai.lease.backend_pid is 'Server process of the session that holds the lock; the row is history if that session holds none.';
comment on column ipai.lease.generation is 'Counts holders, so that one who lost the lock can tell whether another had it meanwhile.';

create table ipai.run (
    id uuid primary key,
    connection_id integer not null references ipai.connection on delete cascade,
    trigger text not null check (trigger in ('manual', 'scheduled', 'retry')),
    mode text not null check (mode in ('full_refresh', 'incremental')),
    status text not null default 'running'
        check (status in ('running', 'succeeded', 'succeeded_with_gaps', 'deferred', 'failed')),
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    deferred_until timestamptz,
    error_summary text,
    check ((status = 'running') = (finished_at is null)),
    check (deferred_until is null or status = 'deferred')
);
comment on table ipai.run is 'One sync of a connection.';
comment on column ipai.run.deferred_until is 'When the provider''s quota allows the rest; state up to here is saved.';
create index run_by_connection on ipai.run (connection_id, started_at desc);
create index run_unfinished on ipai.run (connection_id) where status = 'running';

create table ipai.stream_run (
    run_id uuid not null references ipai.run on delete cascade,
    stream text not null check (stream <> ''),
    job_name text not null,
    mode text not null check (mode in ('full_refresh', 'incremental')),
    status text not null default 'running'
        check (status in ('running', 'succeeded', 'succeeded_with_gaps', 'deferred', 'failed', 'skipped')),
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    elapsed_seconds double precision check (elapsed_seconds >= 0),
    slices bigint not null default 0 check (slices >= 0),
    pages bigint not null default 0 check (pages >= 0),
    records bigint not null default 0 check (records >= 0),
    bronze_bytes bigint not null default 0 check (bronze_bytes >= 0),
    inserted bigint not null default 0 check (inserted >= 0),
    updated bigint not null default 0 check (updated >= 0),
    quarantined bigint not null default 0 check (quarantined >= 0),
    gold_rows bigint not null default 0 check (gold_rows >= 0),
    deferred_until timestamptz,
    error_summary text,
    quality_results jsonb not null default '[]',
    primary key (run_id, stream),
    check ((status = 'running') = (finished_at is null)),
    check (deferred_until is null or status = 'deferred')
);
comment on table ipai.stream_run is 'One stream''s part of a run, with its counts.';
comment on column ipai.stream_run.job_name is 'sync_<source>_<stream>_<mode>';
comment on column ipai.stream_run.bronze_bytes is 'Compressed bytes landed.';
comment on column ipai.stream_run.quality_results is 'JSON array, one element a data-quality rule.';

create table ipai.slice_state (
    connection_id integer not null references ipai.connection on delete cascade,
    stream text not null,
    slice_key text not null,
    cursor_value text,
    etag text,
    etag_url text,
    run_id uuid references ipai.run on delete set null,
    updated_at timestamptz not null default now(),
    primary key (connection_id, stream, slice_key)
);
comment on table ipai.slice_state is 'How far each slice has been read; written only together with the end of a checkpoint.';
comment on column ipai.slice_state.slice_key is 'The parent''s primary key; empty for the only slice of a stream without a parent.';
comment on column ipai.slice_state.cursor_value is 'Greatest cursor whose record has landed, in the API''s own notation.';
create index slice_state_by_run on ipai.slice_state (run_id);

create table ipai.checkpoint (
    id uuid primary key,
    sequence bigint generated always as identity,
    connection_id integer not null references ipai.connection on delete cascade,
    stream text not null,
    run_id uuid not null references ipai.run on delete cascade,
    status text not null default 'prepared' check (status in ('prepared', 'complete', 'discarded')),
    bronze_files text[] not null,
    prepared_at timestamptz not null default now(),
    settled_at timestamptz,
    check ((status = 'prepared') = (settled_at is null))
);
comment on table ipai.checkpoint is
    'Written before the silver commit that carries its id; complete once that commit and the states are both in. '
    'A prepared checkpoint of a dead run is complete if the silver table has a snapshot with its id, and void if not.';
create index checkpoint_prepared on ipai.checkpoint (connection_id, stream, sequence) where status = 'prepared';
create index checkpoint_settled on ipai.checkpoint (connection_id, stream, settled_at) where status <> 'prepared';
create index checkpoint_by_run on ipai.checkpoint (run_id);

create table ipai.checkpoint_state (
    checkpoint_id uuid not null references ipai.checkpoint on delete cascade,
    slice_key text not null,
    cursor_value text,
    etag text,
    etag_url text,
    primary key (checkpoint_id, slice_key)
);
comment on table ipai.checkpoint_state is 'The states that hold once the checkpoint is complete.';

create table ipai.gap (
    id bigint generated always as identity primary key,
    connection_id integer not null references ipai.connection on delete cascade,
    stream text not null,
    slice_key text not null,
    slice_label text not null,
    reason text not null,
    message text not null,
    attempts integer not null default 1 check (attempts > 0),
    first_run_id uuid references ipai.run on delete set null,
    last_run_id uuid references ipai.run on delete set null,
    opened_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    closed_at timestamptz
);
comment on table ipai.gap is 'A slice that could not be read; open until a later run reads it.';
create unique index gap_open on ipai.gap (connection_id, stream, slice_key) where closed_at is null;
create index gap_by_first_run on ipai.gap (first_run_id);
create index gap_by_last_run on ipai.gap (last_run_id);

create table ipai.quarantined_record (
    id bigint generated always as identity primary key,
    run_id uuid not null references ipai.run on delete cascade,
    stream text not null,
    slice_label text not null,
    bronze_file text not null,
    line bigint not null check (line > 0),
    column_path text not null,
    reason text not null,
    quarantined_at timestamptz not null default now()
);
comment on table ipai.quarantined_record is
    'Records that do not fit their documented type: where they lie in bronze, and why. A sample of each stream run; '
    'ipai.quarantine_count counts all.';
create index quarantined_record_by_run on ipai.quarantined_record (run_id, stream);

create table ipai.quarantine_count (
    run_id uuid not null references ipai.run on delete cascade,
    stream text not null,
    column_path text not null,
    reason text not null,
    records bigint not null check (records > 0),
    primary key (run_id, stream, column_path, reason)
);
comment on table ipai.quarantine_count is 'How many records of a stream run were quarantined, by column and reason.';

-- Nobody but the owner and Supabase's service role sees the control plane, whatever is granted later.
do $$
declare
    name text;
begin
    execute 'revoke all on schema ipai from public';
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        execute 'grant usage on schema ipai to service_role';
    end if;
    for name in select tablename from pg_catalog.pg_tables where schemaname = 'ipai' loop
        execute format('alter table ipai.%I enable row level security', name);
        if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
            execute format('grant select, insert, update, delete on ipai.%I to service_role', name);
            execute format('create policy service_role_all on ipai.%I to service_role using (true) with check (true)', name);
        end if;
    end loop;
end
$$;

insert into ipai.migration (version, file) values (1, 'V001__control_plane.sql');
