-- Mail: written in the transaction of the sync that makes it due. kind: 'digest', 'escalation', 'note', 'reminder', 'reminderSummary'.
-- period: ISO week, month or day. state: 'waiting', 'sent', 'refused', 'superseded', 'optedOut'. Whoever sends one holds it until leased_until.
create table outbox (
    id $identity,
    workbook_id bigint not null references workbooks (id) on delete cascade,
    kind text not null,
    recipient text not null,
    period text not null,
    message_id text not null,
    subject text not null,
    html text not null,
    plain text not null,
    opt_out text,
    due_at timestamptz not null,
    created_at timestamptz not null,
    state text not null,
    attempts integer not null,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    error text,
    holder text,
    leased_until timestamptz,
    unique (workbook_id, kind, recipient, period)
);
create index outbox_waiting on outbox (state, next_attempt_at);

-- Occasions that were dealt with, whether anybody was written to or not; told is what a digest told: {"day","kpi","overdue":[task id]}.
create table mail_rounds (
    workbook_id bigint not null references workbooks (id) on delete cascade,
    kind text not null,
    period text not null,
    at timestamptz not null,
    told text,
    primary key (workbook_id, kind, period)
);

-- How a workbook stood after the last sync of a day (ISO, text on both engines), in the same form.
create table standings (
    workbook_id bigint not null references workbooks (id) on delete cascade,
    day text not null,
    standing text not null,
    primary key (workbook_id, day)
);

-- When a workbook's next mail is due by the settings of its last sync (next_at, set by syncs alone), and when to ask for a sync again
-- (ask_at, moved on by whoever asks).
create table mail_schedule (
    workbook_id bigint not null primary key references workbooks (id) on delete cascade,
    next_at timestamptz not null,
    ask_at timestamptz not null
);
create index mail_schedule_by_time on mail_schedule (next_at);

-- Who wants no mail about a workbook; addresses in lower case.
create table mail_opt_outs (
    workbook_id bigint not null references workbooks (id) on delete cascade,
    recipient text not null,
    at timestamptz not null,
    primary key (workbook_id, recipient)
);

-- One row: the key of opt-out links, base64. Not a secret of the operator's: it opens nothing but these links.
create table mail_link_key (
    id integer not null primary key,
    link_key text not null
);
