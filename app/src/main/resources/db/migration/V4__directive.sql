create schema directive;
grant usage on schema directive to lotrinh_app;

-- What a directive says of itself as it now stands; how it came to be so is in the ledger.
create table directive.directive (
    id bigint generated always as identity primary key,
    state text not null check (state in ('received', 'read', 'unreadable', 'duplicate', 'accepted')),
    public boolean not null default false,
    number text,
    number_folded text,
    kind text not null default 'other',
    issuer text,
    issuer_folded text,
    issued_on date,
    title text not null,
    signer text,
    search text not null,
    refusal text,
    duplicate_of bigint references directive.directive (id),
    received_at timestamptz not null,
    received_by text not null,
    accepted_at timestamptz,
    accepted_by text,
    version int not null default 0
);
create extension if not exists pg_trgm;
create index directive_by_search on directive.directive using gin (search gin_trgm_ops);
create index directive_by_date on directive.directive (issued_on desc nulls last, id desc);
-- The same number of the same issuer on the same day is the same directive.
create unique index directive_is_known_once on directive.directive (number_folded, issuer_folded, issued_on)
    where number_folded is not null and issuer_folded is not null and issued_on is not null;

-- The original, byte for byte, in parts of at most one mebibyte.
create table directive.file (
    sha256 bytea primary key check (length(sha256) = 32),
    directive_id bigint not null references directive.directive (id),
    name text not null,
    media_type text not null,
    size bigint not null
);
create index file_by_directive on directive.file (directive_id);
create table directive.file_part (
    sha256 bytea not null references directive.file (sha256),
    ordinal int not null,
    content bytea not null,
    primary key (sha256, ordinal)
);

-- What the reader read; never changed.
create table directive.reading (
    id bigint generated always as identity primary key,
    directive_id bigint not null references directive.directive (id),
    sha256 bytea not null references directive.file (sha256),
    read_at timestamptz not null,
    reader text not null,
    text text not null,
    content jsonb not null
);
create index reading_by_directive on directive.reading (directive_id, id desc);

-- What people corrected, one after the other; the reading as it stands is the fold of both.
create table directive.correction (
    reading_id bigint not null references directive.reading (id),
    ordinal int not null,
    at timestamptz not null,
    actor text not null,
    content jsonb not null,
    primary key (reading_id, ordinal)
);

grant select, insert, update on directive.directive to lotrinh_app;
grant select, insert on directive.file, directive.file_part, directive.reading, directive.correction to lotrinh_app;
