create schema progress;
grant usage on schema progress to lotrinh_app;

create function progress.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'Reports that were sent and their evidence are never changed';
end $$;

-- What a unit says of an obligation: for a period, or at any time.
create table progress.report (
    id bigint generated always as identity primary key,
    obligation_id bigint not null references obligation.obligation (id),
    -- Whose own directive it is about, if it is a unit's own; it never changes, and tells who decides.
    owner_id bigint,
    -- The unit that speaks.
    unit_id bigint not null,
    period text,
    nothing_new boolean not null default false,
    done text not null default '',
    difficulties text not null default '',
    proposals text not null default '',
    expected_on date,
    stage text,
    -- Where it is on its way; how it came there is in the steps.
    state text not null default 'draft' check (state in ('draft', 'signing', 'review', 'accepted', 'returned', 'taken-back', 'discarded')),
    started_at timestamptz not null,
    started_by text not null,
    saved_at timestamptz not null
);
create index report_by_obligation on progress.report (obligation_id, id);
-- The queue of those who review.
create index report_in_review on progress.report (saved_at, id) where state = 'review';
create index report_by_unit on progress.report (unit_id, saved_at, id);
create index report_under_way on progress.report (unit_id, state) where state in ('draft', 'signing', 'review');
-- While one is in review, or in review again, another one can be written only if it was begun before.
create unique index report_is_drafted_once on progress.report (obligation_id, unit_id) where state in ('draft', 'signing');

-- Words that were sent are locked.
create function progress.keep() returns trigger language plpgsql as $$
begin
    if old.state <> 'draft' and (old.done, old.difficulties, old.proposals, old.nothing_new, old.period, old.stage, old.expected_on,
            old.unit_id, old.obligation_id, old.owner_id) is distinct from (new.done, new.difficulties, new.proposals, new.nothing_new, new.period,
            new.stage, new.expected_on, new.unit_id, new.obligation_id, new.owner_id) then
        raise exception 'Reports that were sent and their evidence are never changed';
    end if;
    return new;
end $$;
create trigger report_is_locked before update on progress.report for each row execute function progress.keep();
create trigger report_is_never_deleted before delete on progress.report for each row execute function progress.refuse();

-- Sent by the officer, signed off or given back by the leader, accepted or returned by the monitor; taken back by the unit.
create table progress.step (
    id bigint generated always as identity primary key,
    report_id bigint not null references progress.report (id),
    step text not null check (step in ('sent', 'given-back', 'signed', 'accepted', 'returned', 'reopened', 'taken-back', 'discarded')),
    reason text not null,
    at timestamptz not null,
    actor text not null
);
create index step_by_report on progress.step (report_id, id);
create trigger step_is_never_changed before update or delete on progress.step for each row execute function progress.refuse();

-- A file that was attached, byte for byte, in parts of at most one mebibyte, and what was found in it.
create table progress.document (
    id bigint generated always as identity primary key,
    sha256 bytea not null check (length(sha256) = 32),
    name text not null,
    media_type text not null,
    size bigint not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create table progress.document_part (
    document_id bigint not null references progress.document (id),
    ordinal int not null,
    content bytea not null,
    primary key (document_id, ordinal)
);

-- An issued document, an event, or another proof. While its report is a draft it can be dropped; afterwards it stays.
create table progress.evidence (
    id bigint generated always as identity primary key,
    obligation_id bigint not null references obligation.obligation (id),
    report_id bigint references progress.report (id),
    proves text not null check (proves in ('done', 'part', 'step', 'not-done')),
    -- The day, or the last day of the month or year that the source names; then the words say which.
    happened_on date not null,
    happened_words text,
    summary text not null,
    kind text,
    number text,
    issuer text,
    title text,
    source text,
    document_id bigint references progress.document (id),
    -- What the reader found in the document beside what is claimed of it, and the signatures on it.
    findings jsonb,
    -- Why the document differs from what is claimed of it, in the words of who attached it.
    explanation text,
    -- The earlier evidence that it takes the place of, which stays what it is.
    supersedes bigint references progress.evidence (id),
    dropped boolean not null default false,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index evidence_by_obligation on progress.evidence (obligation_id, happened_on, id);
create index evidence_by_report on progress.evidence (report_id);
create index evidence_by_document on progress.evidence (document_id) where document_id is not null;
create trigger evidence_is_never_deleted before delete on progress.evidence for each row execute function progress.refuse();

-- A file that came with a form that was refused: kept with its draft, so that nobody has to choose it again, until evidence
-- takes it up, it is let go, or the draft ends.
create table progress.kept_file (
    report_id bigint primary key references progress.report (id),
    document_id bigint not null unique references progress.document (id)
);

-- That more time was asked for, and what was decided.
create table progress.extension (
    id bigint generated always as identity primary key,
    obligation_id bigint not null references obligation.obligation (id),
    -- Which directive gives the task, and whose own it is, as with reports: they tell who decides.
    directive_id bigint not null,
    owner_id bigint,
    unit_id bigint not null,
    due_before date not null,
    asked_due date not null,
    reason text not null,
    -- Asked only after the last day had passed.
    late boolean not null,
    asked_at timestamptz not null,
    asked_by text not null,
    granted boolean,
    due date,
    decided_on date,
    decision text,
    act text,
    -- The body whose decision it is, as far as it is known as a unit; and whether a monitor recorded it on its behalf.
    decided_unit bigint,
    on_behalf boolean,
    decided_at timestamptz,
    decided_by text
);
create index extension_by_obligation on progress.extension (obligation_id, id);
create unique index extension_is_asked_once on progress.extension (obligation_id) where granted is null;
create index extension_waits on progress.extension (id) where granted is null;

-- The days of a stage on the way to a product; the latest record counts.
create table progress.stage_day (
    id bigint generated always as identity primary key,
    obligation_id bigint not null references obligation.obligation (id),
    stage text not null,
    planned boolean not null,
    day date,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index stage_day_by_obligation on progress.stage_day (obligation_id, id);
create trigger stage_day_is_never_changed before update or delete on progress.stage_day
    for each row execute function progress.refuse();

-- What a unit that coordinates or leads together was asked for, and its answer.
create table progress.request (
    id bigint generated always as identity primary key,
    obligation_id bigint not null references obligation.obligation (id),
    unit_id bigint not null,
    -- The unit that asks, or null where a monitor does.
    by_unit bigint,
    asked text not null,
    due date,
    asked_at timestamptz not null,
    asked_by text not null,
    answer text,
    document_id bigint references progress.document (id),
    answered_at timestamptz,
    answered_by text
);
create index request_by_obligation on progress.request (obligation_id, id);
create index request_open on progress.request (unit_id) where answered_at is null;
create index request_unanswered on progress.request (by_unit) where answered_at is null;

grant select, insert, update on progress.report, progress.evidence, progress.extension, progress.request to lotrinh_app;
create function progress.keep_used() returns trigger language plpgsql as $$
begin
    if exists (select 1 from progress.evidence where document_id = old.document_id)
        or exists (select 1 from progress.request where document_id = old.document_id) then
        raise exception 'A file that evidence or an answer rests on is never deleted';
    end if;
    return old;
end $$;
create trigger document_part_is_kept before delete on progress.document_part for each row execute function progress.keep_used();

grant select, insert, delete on progress.kept_file to lotrinh_app;
grant delete on progress.document, progress.document_part to lotrinh_app;
grant select, insert on progress.step, progress.document, progress.document_part, progress.stage_day to lotrinh_app;
