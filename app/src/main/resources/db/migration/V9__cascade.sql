-- How directives implement directives, and tasks implement tasks. Records are only added: the latest about the same two
-- counts, and what was wrong is withdrawn by a further one.
create schema cascade;
grant usage on schema cascade to lotrinh_app;

-- A directive that another one cites as its parent and that the system does not have: what is known of it from the citation.
create table cascade.cited (
    id bigint generated always as identity primary key,
    number text not null,
    number_folded text not null,
    kind text not null,
    issuer text,
    issued_on date,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index cited_by_number on cascade.cited (number_folded);

create table cascade.link (
    id bigint generated always as identity primary key,
    level text not null check (level in ('directive', 'task')),
    child bigint not null,
    -- A directive that is only cited bears the negative of its number among those.
    parent bigint not null check (parent <> child),
    -- The directives of both ends; a task never moves to another one.
    child_directive bigint not null,
    parent_directive bigint not null,
    act text not null check (act in ('proposed', 'confirmed', 'rejected', 'made', 'withdrawn', 'joined')),
    -- Of what the rule proposes: how sure it is, from 0 to 1, and why.
    score double precision check (score between 0 and 1),
    grounds jsonb not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    check (parent > 0 or level = 'directive'),
    check (level = 'task' or (child = child_directive and parent = parent_directive))
);
create index link_by_child on cascade.link (level, child, parent, id) include (act, recorded_at);
create index link_by_parent on cascade.link (level, parent, child, id) include (act, recorded_at);
create index link_by_directives on cascade.link (parent_directive, child_directive, level);
create index link_by_child_directive on cascade.link (child_directive) where level = 'task';

create view cascade.link_now as
    select * from cascade.link l
    where not exists (select 1 from cascade.link later where later.level = l.level and later.child = l.child
        and later.parent = l.parent and later.id > l.id);

-- That the rules have looked at a directive, so that each is looked at once, also one that was accepted before they were there.
create table cascade.examination (
    id bigint generated always as identity primary key,
    directive_id bigint not null,
    proposed int not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index examination_by_directive on cascade.examination (directive_id);

grant select, insert on cascade.cited, cascade.link, cascade.examination to lotrinh_app;
grant select on cascade.link_now to lotrinh_app;
