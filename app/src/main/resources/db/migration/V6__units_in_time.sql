-- Units in time: what was said of them and what happened to them. Records are only added; what was wrong is withdrawn by
-- a further one. Numbers are given in the order of recording, by one writer at a time.
alter table organization.unit alter column id drop identity;
alter table organization.unit add column key text unique check (key ~ '^[a-z0-9@-]{1,200}$');
alter table organization.unit add column nature text not null default 'unknown'
    check (nature in ('unit', 'collective', 'unknown'));
alter table organization.unit alter column nature drop default;
alter table organization.unit rename column created_at to recorded_at;

create table organization.event (
    id bigint primary key,
    key text unique,
    kind text not null check (kind in ('established', 'renamed', 'merged', 'absorbed', 'split', 'transferred-part', 'ended',
        'moved', 'recoded')),
    effective_on date not null,
    summary text not null,
    act text,
    act_on date,
    source text,
    recorded_at timestamptz not null,
    recorded_by text not null
);

create table organization.transfer (
    event_id bigint not null references organization.event (id),
    ordinal int not null,
    from_unit bigint references organization.unit (id),
    to_unit bigint references organization.unit (id),
    share text not null check (share in ('whole', 'function', 'territory', 'rest')),
    words text[] not null,
    -- Where it rests on another ground than the event.
    own_ground boolean not null,
    act text,
    act_on date,
    source text,
    primary key (event_id, ordinal)
);

create table organization.statement (
    id bigint primary key,
    unit_id bigint not null references organization.unit (id),
    aspect text not null check (aspect in ('existence', 'name', 'short-name', 'alias', 'kind', 'level', 'superior',
        'territory', 'code', 'contact', 'rule', 'member', 'same-as')),
    qualifier text not null,
    -- Without a value it says that there is none any more.
    value text,
    valid_from date,
    valid_to date check (valid_to > valid_from),
    act text,
    act_on date,
    source text,
    event_id bigint references organization.event (id),
    recorded_at timestamptz not null,
    recorded_by text not null
);

create table organization.withdrawal (
    id bigint primary key,
    event_id bigint references organization.event (id),
    statement_id bigint references organization.statement (id),
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    check ((event_id is null) <> (statement_id is null))
);

insert into organization.statement (id, unit_id, aspect, qualifier, value, valid_from, valid_to, act, recorded_at,
        recorded_by)
    select row_number() over (order by n.id), n.unit_id, 'name', '', n.name, n.valid_from, n.valid_to, n.ground,
        u.recorded_at, 'system'
    from organization.unit_name n join organization.unit u on u.id = n.unit_id;
drop table organization.unit_name;

-- Another one with every addition; who adds holds its row, so that additions come one after the other.
create table organization.version (
    single boolean primary key default true check (single),
    stamp uuid not null default gen_random_uuid()
);
insert into organization.version default values;

grant select, update on organization.version to lotrinh_app;
grant select, insert on organization.event, organization.transfer, organization.statement, organization.withdrawal
    to lotrinh_app;

-- What passes by a decision of its own: an obligation of a unit at an event that does not say by itself who takes it over.
-- The latest record about the same obligation, unit and event counts.
create table obligation.handover (
    id bigint generated always as identity primary key,
    task_id bigint not null,
    ordinal int not null,
    -- The unit that was bound by the words: the one named, or a member of the collective named.
    bound_id bigint not null,
    event_id bigint not null,
    from_unit bigint not null,
    -- Nobody while nobody has decided; then the obligation is an open question.
    to_unit bigint,
    effective_on date not null,
    -- By a share of the event, by a person, not at all, or no longer since the event was withdrawn.
    rule text not null check (rule in ('function', 'territory', 'rest', 'decided', 'undecided', 'withdrawn')),
    word text not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    foreign key (task_id, ordinal) references obligation.assignment (task_id, ordinal)
);
create index handover_by_line on obligation.handover (task_id, ordinal, bound_id, event_id, id);
create index handover_by_receiver on obligation.handover (to_unit);
grant select, insert on obligation.handover to lotrinh_app;

create view obligation.handover_now as
    select * from (select distinct on (task_id, ordinal, bound_id, event_id) *
        from obligation.handover order by task_id, ordinal, bound_id, event_id, id desc) latest
    where rule <> 'withdrawn';
grant select on obligation.handover_now to lotrinh_app;

-- Why the words are taken to mean whom they do, and whether no person needs to look.
alter table obligation.assignment add column reason text not null default 'unknown';
alter table obligation.assignment add column sure boolean not null default true;
alter table obligation.assignment alter column reason drop default;
alter table obligation.assignment alter column sure drop default;

-- Who is bound depends on the day on which a task was given; where the directive has no date, on that of its acceptance.
alter table obligation.task add column bound_on date generated always as
    (coalesce(given_on, (followed_since at time zone 'Asia/Ho_Chi_Minh')::date)) stored;

-- The codes of roles are no words of a task.
update obligation.task set search = regexp_replace(search, '(^| )(lead|advise|coordinate): ', '\1', 'g')
    where search ~ '(^| )(lead|advise|coordinate): ';
