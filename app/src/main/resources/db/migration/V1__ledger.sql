-- The append-only record of every change. The system's role can add to it and read it, nothing else.
create schema ledger;
grant usage on schema ledger to lotrinh_app;

create table ledger.record (
    number bigint primary key check (number > 0),
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    before text,
    after text,
    ground text,
    previous bytea not null check (length(previous) = 32),
    hash bytea not null check (length(hash) = 32)
);
create index record_by_subject on ledger.record (subject_kind, subject_id, number);

-- Where the chain ends. Without it, records cut off at the end would not be missed.
create table ledger.head (
    single boolean primary key default true check (single),
    number bigint not null,
    hash bytea not null
);
insert into ledger.head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

create function ledger.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is only added to';
end $$;
create trigger record_is_never_changed before update or delete on ledger.record
    for each row execute function ledger.refuse();
create trigger record_is_never_emptied before truncate on ledger.record
    for each statement execute function ledger.refuse();

grant select, insert on ledger.record to lotrinh_app;
grant select, update on ledger.head to lotrinh_app;

-- Events that a module has published and their listeners have not yet handled (Spring Modulith).
create table lotrinh.event_publication (
    id uuid not null primary key,
    listener_id text not null,
    event_type text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date timestamptz,
    status text,
    completion_attempts int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on lotrinh.event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on lotrinh.event_publication (completion_date);
grant usage on schema lotrinh to lotrinh_app;
grant select, insert, update, delete on lotrinh.event_publication to lotrinh_app;
