create schema access;
grant usage on schema access to lotrinh_app;

create table access.account (
    id bigint generated always as identity primary key,
    login text not null check (login = lower(login) and length(login) between 1 and 120),
    name text not null check (length(name) between 1 and 200),
    password_hash text,
    oidc_subject text,
    totp_secret text,
    totp_last_step bigint,
    failures int not null default 0,
    locked_until timestamptz,
    disabled boolean not null default false,
    created_at timestamptz not null
);
create unique index account_by_login on access.account (login);
create unique index account_by_oidc on access.account (oidc_subject) where oidc_subject is not null;

-- Roles are held in a unit, or in the whole system where the unit is null.
create table access.role (
    account_id bigint not null references access.account (id),
    role text not null check (role in ('administrator', 'monitor', 'unit-officer', 'unit-leader', 'superior', 'inspector')),
    unit_id bigint references organization.unit (id),
    unique nulls not distinct (account_id, role, unit_id)
);

create table access.session (
    token_hash bytea primary key,
    account_id bigint not null references access.account (id),
    opened_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    address text not null,
    agent text not null
);
create index session_by_account on access.session (account_id);

create table access.invitation (
    token_hash bytea primary key,
    account_id bigint not null references access.account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

grant select, insert, update on access.account to lotrinh_app;
grant select, insert, delete on access.role to lotrinh_app;
grant select, insert, update, delete on access.session to lotrinh_app;
grant select, insert, update on access.invitation to lotrinh_app;
