create schema access;
grant usage on schema access to lotrinh_app;

create table access.account (
    id bigint generated always as identity primary key,
    login text not null check (login = lower(login) and length(login) between 1 and 120),
    name text not null check (length(name) between 1 and 200),
    password_hash text,
    oidc_issuer text,
    oidc_subject text,
    totp_secret text,
    totp_proposed text,
    totp_last_step bigint not null default 0,
    failures int not null default 0,
    locked_until timestamptz,
    disabled boolean not null default false,
    created_at timestamptz not null,
    check ((oidc_issuer is null) = (oidc_subject is null))
);
create unique index account_by_login on access.account (login);
create unique index account_by_oidc on access.account (oidc_issuer, oidc_subject) where oidc_subject is not null;

-- Roles are held in a unit, or in the whole system where the unit is null.
create table access.role (
    account_id bigint not null references access.account (id),
    role text not null check (role in ('administrator', 'monitor', 'unit-officer', 'unit-leader', 'superior', 'inspector')),
    unit_id bigint references organization.unit (id),
    unique nulls not distinct (account_id, role, unit_id)
);

-- A session that awaits the second step of signing in lets nobody in yet.
create table access.session (
    token_hash bytea primary key check (length(token_hash) = 32),
    id bigint generated always as identity unique,
    account_id bigint not null references access.account (id),
    awaits_code boolean not null,
    opened_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    address text not null,
    agent text not null
);
create index session_by_account on access.session (account_id);

create table access.recovery_code (
    code_hash bytea primary key check (length(code_hash) = 32),
    account_id bigint not null references access.account (id),
    used_at timestamptz
);
create index recovery_code_by_account on access.recovery_code (account_id);

create table access.invitation (
    token_hash bytea primary key check (length(token_hash) = 32),
    account_id bigint not null references access.account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index invitation_by_account on access.invitation (account_id);

grant select, insert, update on access.account to lotrinh_app;
grant select, insert, delete on access.role to lotrinh_app;
grant select, insert, update, delete on access.session to lotrinh_app;
grant select, insert, update, delete on access.recovery_code to lotrinh_app;
grant select, insert, update, delete on access.invitation to lotrinh_app;
