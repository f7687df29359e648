create schema organization;
grant usage on schema organization to lotrinh_app;

create table organization.unit (
    id bigint generated always as identity primary key,
    created_at timestamptz not null
);

-- A unit's names over time: valid_from inclusive, valid_to exclusive, both open where not known.
create table organization.unit_name (
    id bigint generated always as identity primary key,
    unit_id bigint not null references organization.unit (id),
    name text not null check (length(name) between 1 and 400),
    folded text not null,
    valid_from date,
    valid_to date check (valid_to > valid_from),
    ground text
);
create index unit_name_by_unit on organization.unit_name (unit_id);
create index unit_name_by_folded on organization.unit_name (folded);

grant select, insert on organization.unit, organization.unit_name to lotrinh_app;
