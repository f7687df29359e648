-- A directive that a unit put in for itself stays inside it and its superiors until it is published.
alter table directive.directive add column owner_unit bigint;
alter table obligation.task add column owner_id bigint;

-- What is owed: one line for each accountable unit and product of a task. The register counts these lines; how a task or a
-- directive stands is summed from them.
create table obligation.obligation (
    id bigint generated always as identity primary key,
    task_id bigint not null references obligation.task (id),
    directive_id bigint not null,
    -- Its place in the directive: that of its task, and its own among those of the task.
    ordinal int not null,
    place int not null,
    -- The words that make a unit accountable, and the unit that they bind; neither where the task names nobody.
    assignment int,
    bound_id bigint,
    -- The others that the words name together with it.
    joint bigint[] not null default '{}',
    product text,
    product_kind text not null,
    criterion text not null check (criterion in ('held', 'submitted', 'issued', 'approved', 'in-force', 'performed')),
    -- The place for which the product is, where each of several gets one of its own.
    subject_id bigint,
    -- Of a recurring duty, the period that it is about: 2023, 2023-Q1, 2023-M03.
    period text,
    -- Since when it is owed; always where the directive has no date.
    opened_on date,
    -- The last lawful day as the directive sets it; what extensions made of it is in the facts.
    due date,
    rule text not null,
    sure boolean not null,
    public boolean not null,
    search text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    unique (task_id, place),
    foreign key (task_id, assignment) references obligation.assignment (task_id, ordinal)
);
create index obligation_by_bound on obligation.obligation (bound_id, task_id);
create index obligation_in_doubt on obligation.obligation (directive_id, ordinal, place) where not sure;
create index obligation_by_joint on obligation.obligation using gin (joint) where joint <> '{}';
create index obligation_by_search on obligation.obligation using gin (search gin_trgm_ops);

-- All that decides on how an obligation stands, in the order in which it was recorded; only added.
create table obligation.fact (
    id bigint generated always as identity primary key,
    obligation_id bigint not null references obligation.obligation (id),
    kind text not null check (kind in ('known', 'submitted', 'returned', 'accepted', 'reopened', 'extended', 'paused', 'resumed',
        'withdrawn', 'replaced', 'impossible', 'revived', 'confirmed', 'struck')),
    -- Of which day it is: of the evidence, of the decision.
    on_day date not null,
    proof bigint,
    due date,
    other bigint references obligation.obligation (id),
    reason text not null,
    source text,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index fact_by_obligation on obligation.fact (obligation_id, id);
create function obligation.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'Facts about obligations are only added';
end $$;
create trigger fact_is_never_changed before update or delete on obligation.fact
    for each row execute function obligation.refuse();

-- What follows from the facts, ready to be counted: on which days, as known when, which last day holds and what is done. Made
-- anew from the facts at any time.
create table obligation.phase (
    obligation_id bigint not null references obligation.obligation (id),
    task_id bigint not null,
    directive_id bigint not null,
    ordinal int not null,
    place int not null,
    public boolean not null,
    opened_on date,
    bound_on date not null,
    owner_id bigint,
    day_from date not null,
    day_to date not null,
    known_from timestamptz not null,
    known_to timestamptz not null,
    due date,
    due_key date generated always as (coalesce(due, 'infinity'::date)) stored,
    done_on date,
    submitted_on date,
    known_on date,
    stop text check (stop in ('paused', 'ended'))
);
create index phase_by_obligation on obligation.phase (obligation_id, known_to);
-- Holds all that decides on a standing, so that rows are found and counted without reading the table.
create index phase_by_due on obligation.phase (due_key, obligation_id)
    include (due, opened_on, done_on, submitted_on, known_on, stop, day_from, day_to, directive_id, task_id, public, owner_id)
    where known_to = 'infinity';
create index phase_by_task on obligation.phase (task_id) where known_to = 'infinity';
create index phase_awaiting_review on obligation.phase (obligation_id)
    where known_to = 'infinity' and submitted_on is not null;
create index phase_by_directive on obligation.phase (directive_id, ordinal, place, obligation_id) where known_to = 'infinity';

grant select, insert on obligation.obligation, obligation.fact to lotrinh_app;
grant update (public) on obligation.obligation to lotrinh_app;
grant select, insert, update, delete on obligation.phase to lotrinh_app;

-- What tasks kept of their evidence is now a matter of their obligations. The only evidence so far is the worked example's,
-- whose file enters it again, line by line.
drop index obligation.task_by_due;
alter table obligation.task drop column done_on, drop column submitted_on, drop column known_on, drop column due_key;
drop table obligation.evidence;
