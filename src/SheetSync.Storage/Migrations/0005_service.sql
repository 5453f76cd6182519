-- When the service syncs a workbook next, and how the last try went. due_at: from when a sync is due; urgency: 0 background (time, a sweep),
-- 1 edited, 2 on demand; signals counts what happened, so that a sync knows whether more happened while it ran; claimed_until: somebody is about
-- to sync it. content_hash: of the workbook as last decided without anything left to write, for content_day, by program version content_program.
-- parked_at: it failed for good and is tried rarely; fault is the reason.
create table sync_states (
    workbook_id bigint not null primary key references workbooks (id) on delete cascade,
    due_at timestamptz not null,
    urgency integer not null,
    signals bigint not null,
    claimed_until timestamptz,
    account text,
    time_zone text,
    content_hash text,
    content_day text,
    content_program text,
    failures integer not null,
    fault text,
    message_ru text,
    message_en text,
    parked_at timestamptz,
    synced_at timestamptz
);
create index sync_states_by_due on sync_states (due_at);
insert into sync_states (workbook_id, due_at, urgency, signals, failures) select id, added_at, 0, 0, 0 from workbooks;

-- How far Drive's log of changes was read, by service account.
create table change_logs (
    account text not null primary key,
    page_token text not null,
    read_at timestamptz not null
);

-- Spreadsheets shared with a service account that nobody added. has_settings: null until it was looked into, at examined_at; changed_at: when
-- the log told of it last.
create table found_workbooks (
    spreadsheet_id text not null primary key,
    title text not null,
    account text not null,
    shared_by text,
    has_settings boolean,
    found_at timestamptz not null,
    changed_at timestamptz not null,
    examined_at timestamptz
);

-- Requests to Google that replicas have taken from the shared quota, and when; rows are gone a minute later.
create table quota_takes (
    scope text not null,
    kind text not null,
    urgency integer not null,
    taken_at timestamptz not null,
    permits integer not null
);
create index quota_takes_by_scope on quota_takes (scope, kind, taken_at);

-- One row is locked while permits are counted and taken.
create table quota_turns (
    pool text not null,
    kind text not null,
    turns bigint not null,
    primary key (pool, kind)
);
