create schema obligation;
grant usage on schema obligation to lotrinh_app;

-- A task of an accepted directive. Its words never change; its standing is computed, never stored.
create table obligation.task (
    id bigint generated always as identity primary key,
    directive_id bigint not null,
    item text not null,
    ordinal int not null,
    text text not null,
    search text not null,
    span_start int not null,
    span_end int not null,
    deadline_words text,
    deadline_kind text not null check (deadline_kind in ('none', 'by', 'recurring', 'ongoing', 'relative')),
    deadline_value text,
    deadline_start int,
    deadline_end int,
    recurrence text,
    due date,
    due_key date generated always as (coalesce(due, 'infinity'::date)) stored,
    deliverable text,
    given_on date,
    public boolean not null,
    followed_since timestamptz not null,
    -- Taken from the evidence when it is entered: the first day on which accepted evidence proves the task done, the
    -- first day of evidence that nobody has reviewed, and the first day of which anything is known.
    done_on date,
    submitted_on date,
    known_on date,
    unique (directive_id, ordinal)
);
-- Holds all that decides on a standing, so that rows are found and counted without reading their words.
create index task_by_due on obligation.task (due_key, id)
    include (due, given_on, done_on, submitted_on, known_on, directive_id, public);
create index task_by_search on obligation.task using gin (search gin_trgm_ops);

create table obligation.assignment (
    task_id bigint not null references obligation.task (id),
    ordinal int not null,
    unit_id bigint not null,
    role text not null check (role in ('lead', 'advise', 'coordinate')),
    words text not null,
    span_start int not null,
    span_end int not null,
    -- Whether the task names the unit earlier in the same capacity; such a one does not count again.
    repeated boolean not null default false,
    primary key (task_id, ordinal)
);
create index assignment_by_unit on obligation.assignment (unit_id, role, task_id) include (repeated);

-- What is known to have happened: an issued document, a conference, a submission.
create table obligation.evidence (
    id bigint generated always as identity primary key,
    task_id bigint not null references obligation.task (id),
    proves text not null check (proves in ('done', 'part', 'step', 'not-done')),
    -- The day, or the last day of the month or year that the source names; then the words say which.
    happened_on date not null,
    happened_words text,
    summary text not null,
    number text,
    source text not null,
    review text not null check (review in ('accepted', 'awaiting')),
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index evidence_by_task on obligation.evidence (task_id, happened_on);

-- Another one with every change, so that what was counted once can be shown again until something changes.
create table obligation.version (
    single boolean primary key default true check (single),
    stamp uuid not null default gen_random_uuid()
);
insert into obligation.version default values;

grant select, update on obligation.version to lotrinh_app;
grant select, insert, update on obligation.task to lotrinh_app;
grant select, insert on obligation.assignment to lotrinh_app;
grant select, insert, update on obligation.evidence to lotrinh_app;
