create schema if not exists gold;
comment on schema gold is 'One table a stream, as silver has it, and the business views gold_<domain>_<entity> over them.';
create table gold._load_progress (
    table_name text primary key,
    table_uuid uuid not null,
    snapshot_id bigint not null,
    sequence_number bigint not null,
    last_column_id integer not null,
    loaded_at timestamptz not null default now()
);
comment on table gold._load_progress is 'The silver snapshot that each table shows; written in the transaction that made it so.';
comment on column gold._load_progress.sequence_number is 'Iceberg data files up to this sequence number are in the table.';
alter table gold._load_progress enable row level security;
