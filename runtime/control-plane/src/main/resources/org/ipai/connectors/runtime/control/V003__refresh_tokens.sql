-- Refresh tokens that a provider replaces at each use.

create table ipai.refresh_token (
    connection_id integer not null references ipai.connection on delete cascade,
    name text not null check (name <> ''),
    sealed bytea not null,
    replaced_at timestamptz not null default now(),
    primary key (connection_id, name)
);
comment on table ipai.refresh_token is
    'The newest refresh token of a connection, encrypted with a key that follows from the one in its configuration.';
comment on column ipai.refresh_token.name is 'Where the first one was configured.';
comment on column ipai.refresh_token.sealed is 'Salt, nonce and AES-GCM ciphertext; of no use without the configured token.';

do $$
begin
    alter table ipai.refresh_token enable row level security;
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on ipai.refresh_token to service_role;
        create policy service_role_all on ipai.refresh_token to service_role using (true) with check (true);
    end if;
end
$$;

insert into ipai.migration (version, file) values (3, 'V003__refresh_tokens.sql');
