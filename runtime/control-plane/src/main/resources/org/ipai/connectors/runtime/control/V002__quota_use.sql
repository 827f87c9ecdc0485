-- What has been spent of providers' budgets by hour and by day, so that runs of the same day share them.

create table ipai.quota_use (
    connection_id integer not null references ipai.connection on delete cascade,
    quota text not null check (quota <> ''),
    window_start timestamptz not null,
    units bigint not null check (units >= 0),
    updated_at timestamptz not null default now(),
    primary key (connection_id, quota, window_start)
);
comment on table ipai.quota_use is 'Units spent of a connection''s budgets, by window; windows of more than a week ago are removed.';
comment on column ipai.quota_use.quota is 'The budget''s name in the connector, such as day.';
comment on column ipai.quota_use.window_start is 'Start of the hour, or of the day in the budget''s zone.';
comment on column ipai.quota_use.units is 'Spent by our runs, or more if the provider said so.';

do $$
begin
    alter table ipai.quota_use enable row level security;
    if exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        grant select, insert, update, delete on ipai.quota_use to service_role;
        create policy service_role_all on ipai.quota_use to service_role using (true) with check (true);
    end if;
end
$$;

insert into ipai.migration (version, file) values (2, 'V002__quota_use.sql');
