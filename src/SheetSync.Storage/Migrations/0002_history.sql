-- What happened between one sync and the next, item by item. kind: 'indicator', 'goal', 'task', 'milestone'; item_id of a milestone is that of
-- its task, ref_id is TASK/month. value_type tells which pair of columns holds the change: 'amount' (percents are fractions; is_percent of the
-- new value, else of the old one), 'day' (of a milestone the last of its month), 'state' or 'words'; null where nothing but the event is to be
-- told. day is the workbook's today of the sync that saw it, run_id that sync, null once it was forgotten.
create table history (
    id $identity,
    workbook_id bigint not null references workbooks (id) on delete cascade,
    run_id bigint references sync_runs (id) on delete set null,
    seen_at timestamptz not null,
    day date not null,
    event text not null,
    kind text not null,
    item_id text not null,
    ref_id text not null,
    department text not null,
    title text,
    task_title text,
    month integer,
    value_type text,
    from_amount $decimal,
    to_amount $decimal,
    from_percent boolean,
    to_percent boolean,
    from_day date,
    to_day date,
    from_text text,
    to_text text,
    tab text not null,
    sheet_id integer,
    a1 text not null
);
create index history_by_workbook on history (workbook_id, seen_at, id);
create index history_by_run on history (run_id);

-- Who approved the plan and when; the newest counts, and its plan is the one of kind 'approved'.
create table approvals (
    id $identity,
    workbook_id bigint not null references workbooks (id) on delete cascade,
    run_id bigint references sync_runs (id) on delete set null,
    approved_at timestamptz not null,
    day date not null,
    approved_by text
);
create index approvals_by_workbook on approvals (workbook_id, id);
create index approvals_by_run on approvals (run_id);

-- For BI tools: one row an event, the oldest first by seen_at.
create view changes as
select w.spreadsheet_id, w.title as workbook, h.seen_at, h.day, h.event, h.kind, h.item_id, h.ref_id as id, h.department, h.title, h.task_title,
    h.month, cast(h.from_amount as $number) as from_amount, cast(h.to_amount as $number) as to_amount, h.from_day, h.to_day,
    h.from_text, h.to_text, h.tab || '!' || h.a1 as cell,
    w.link_base || '#gid=' || h.sheet_id || '&range=' || h.a1 as link
from history h
join workbooks w on w.id = h.workbook_id and w.removed_at is null;
