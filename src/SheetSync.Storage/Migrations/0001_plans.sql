-- Every word in $… is a type that the engines name differently; a dialect fills it in.
-- Dates are ISO days, cells are 'Tab!A1', shares are fractions, months 1–12 count in the fiscal year.

create table workbooks (
    id $identity,
    spreadsheet_id text not null unique,
    title text not null,
    link_base text,
    added_at timestamptz not null,
    removed_at timestamptz
);

-- Apart from workbooks: a workbook may be synced before it is registered, and a failed attempt registers nothing.
create table leases (
    spreadsheet_id text not null primary key,
    token bigint not null,
    holder text,
    expires_at timestamptz not null
);

create table sync_runs (
    id $identity,
    workbook_id bigint not null references workbooks (id) on delete cascade,
    token bigint not null,
    outcome text not null,
    started_at timestamptz not null,
    finished_at timestamptz not null,
    reads integer not null,
    writes integer not null,
    cells_written integer not null,
    cells_unchanged integer not null,
    plan_changed boolean not null,
    fault text,
    message text
);
create index sync_runs_by_workbook on sync_runs (workbook_id, id);

-- kind 'last' is the plan of the newest sync; other kinds are kept versions of it.
create table plans (
    id $identity,
    workbook_id bigint not null references workbooks (id) on delete cascade,
    kind text not null,
    recorded_at timestamptz not null,
    unique (workbook_id, kind)
);

-- What each table holds of a plan, as a hash: what did not change is not written again.
create table plan_parts (
    plan_id bigint not null references plans (id) on delete cascade,
    part text not null,
    hash text not null,
    primary key (plan_id, part)
);

create table tabs (
    plan_id bigint not null references plans (id) on delete cascade,
    title text not null,
    sheet_id integer,
    primary key (plan_id, title)
);

create table settings (
    plan_id bigint not null primary key references plans (id) on delete cascade,
    title text not null,
    company text,
    fiscal_year integer not null,
    first_month integer not null,
    time_zone text not null,
    language text not null,
    session_date date,
    owner_emails text not null,
    facilitator_emails text not null,
    email_domains text not null,
    digest_day text not null,
    digest_hour integer not null,
    reminder_hour integer not null,
    notes_to_leaders boolean not null,
    grace_days integer not null,
    green_from $decimal not null,
    amber_from $decimal not null,
    attainment_cap $decimal not null,
    level2_from_day integer not null,
    level3_from_day integer not null,
    silenced_rules text not null,
    rule_severities text not null
);

create table summary (
    plan_id bigint not null primary key references plans (id) on delete cascade,
    today date not null,
    as_of integer,
    attainment $decimal,
    coverage $decimal,
    status text not null,
    ready boolean not null,
    score $decimal not null,
    overdue_tasks integer not null
);

create table people (
    plan_id bigint not null references plans (id) on delete cascade,
    person_no integer not null,
    name text not null,
    email text,
    department text,
    cell text,
    primary key (plan_id, person_no)
);

create table departments (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    name text not null,
    tab text not null,
    sheet_id integer,
    has_tab boolean not null,
    leader_name text,
    leader_email text,
    leader_department text,
    leader_cell text,
    weight $decimal not null,
    depended_on boolean not null,
    uses_key_months boolean not null,
    has_report boolean not null,
    results text,
    strengths text,
    weaknesses text,
    market text,
    conclusions text,
    report_cell text,
    cell text,
    primary key (plan_id, department_no)
);

create table indicators (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    indicator_no integer not null,
    item_id text not null,
    name text,
    unit text,
    unit_is_percent boolean,
    better text not null,
    aggregation text not null,
    aggregation_is_default boolean not null,
    weight $decimal not null,
    baseline $decimal,
    baseline_cell text,
    target $decimal,
    target_cell text,
    is_percent boolean not null,
    has_row boolean not null,
    cell text not null,
    primary key (plan_id, department_no, indicator_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);

create table indicator_months (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    indicator_no integer not null,
    month integer not null,
    planned $decimal,
    planned_cell text,
    actual $decimal,
    actual_cell text,
    primary key (plan_id, department_no, indicator_no, month),
    foreign key (plan_id, department_no, indicator_no)
        references indicators (plan_id, department_no, indicator_no) deferrable initially deferred
);

create table goals (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    goal_no integer not null,
    item_id text not null,
    title text not null,
    indicator text,
    result text,
    owner_expected boolean not null,
    has_row boolean not null,
    cell text not null,
    primary key (plan_id, department_no, goal_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);

create table goal_owners (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    goal_no integer not null,
    owner_no integer not null,
    text text not null,
    person_no integer,
    name text,
    email text,
    cell text not null,
    primary key (plan_id, department_no, goal_no, owner_no),
    foreign key (plan_id, department_no, goal_no) references goals (plan_id, department_no, goal_no) deferrable initially deferred
);

-- status is as typed, effective_status what counts; owner 1 is accountable.
create table tasks (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    task_no integer not null,
    item_id text not null,
    title text not null,
    goal text,
    indicator text,
    status text,
    effective_status text not null,
    due date,
    due_cell text,
    progress $decimal,
    cell text not null,
    primary key (plan_id, department_no, task_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);

create table task_owners (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    task_no integer not null,
    owner_no integer not null,
    text text not null,
    person_no integer,
    name text,
    email text,
    cell text not null,
    primary key (plan_id, department_no, task_no, owner_no),
    foreign key (plan_id, department_no, task_no) references tasks (plan_id, department_no, task_no) deferrable initially deferred
);

create table task_key_months (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    task_no integer not null,
    key_no integer not null,
    month integer not null,
    primary key (plan_id, department_no, task_no, key_no),
    foreign key (plan_id, department_no, task_no) references tasks (plan_id, department_no, task_no) deferrable initially deferred
);

create table milestones (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    task_no integer not null,
    milestone_no integer not null,
    month integer not null,
    due date not null,
    text text,
    done boolean not null,
    cell text not null,
    primary key (plan_id, department_no, task_no, milestone_no),
    foreign key (plan_id, department_no, task_no) references tasks (plan_id, department_no, task_no) deferrable initially deferred
);

create table initiatives (
    plan_id bigint not null references plans (id) on delete cascade,
    initiative_no integer not null,
    title text not null,
    department text,
    reach $decimal,
    impact $decimal,
    confidence $decimal,
    effort $decimal,
    ease $decimal,
    cell text not null,
    primary key (plan_id, initiative_no)
);

create table remarks (
    plan_id bigint not null references plans (id) on delete cascade,
    remark_no integer not null,
    text text not null,
    from_whom text,
    to_whom text,
    task text,
    cell text not null,
    primary key (plan_id, remark_no)
);

create table findings (
    plan_id bigint not null references plans (id) on delete cascade,
    finding_no integer not null,
    code text not null,
    severity text not null,
    default_severity text not null,
    department text,
    title_ru text not null,
    title_en text not null,
    text_ru text not null,
    text_en text not null,
    cell text,
    primary key (plan_id, finding_no)
);

create table readiness_departments (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    ready boolean not null,
    score $decimal not null,
    primary key (plan_id, department_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);

create table readiness_criteria (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    criterion_no integer not null,
    criterion text not null,
    state text not null,
    satisfied integer not null,
    required integer not null,
    primary key (plan_id, department_no, criterion_no),
    foreign key (plan_id, department_no) references readiness_departments (plan_id, department_no) deferrable initially deferred
);

create table rollup_departments (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    attainment $decimal,
    coverage $decimal,
    status text not null,
    primary key (plan_id, department_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);

-- months_judged and months_missing: fiscal months separated by commas.
create table rollup_indicators (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    indicator_no integer not null,
    planned $decimal,
    actual $decimal,
    attainment $decimal,
    status text not null,
    forecast $decimal,
    trend text,
    months_judged text not null,
    months_missing text not null,
    primary key (plan_id, department_no, indicator_no),
    foreign key (plan_id, department_no, indicator_no)
        references indicators (plan_id, department_no, indicator_no) deferrable initially deferred
);

create table rollup_goals (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    goal_no integer not null,
    progress $decimal,
    primary key (plan_id, department_no, goal_no),
    foreign key (plan_id, department_no, goal_no) references goals (plan_id, department_no, goal_no) deferrable initially deferred
);

create table rollup_personal (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    entry_no integer not null,
    person_no integer,
    name text not null,
    email text,
    month integer not null,
    kpi $decimal,
    key_tasks_done integer not null,
    key_tasks integer not null,
    primary key (plan_id, department_no, entry_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);

-- list is 'overdue', 'postponed' or 'dueThisMonth'; cleared: there is no due date now, due is the first one.
create table overdue_items (
    plan_id bigint not null references plans (id) on delete cascade,
    list text not null,
    item_no integer not null,
    due_id text not null,
    kind text not null,
    department_no integer not null,
    task_no integer not null,
    title text not null,
    due date not null,
    cleared boolean not null,
    days integer not null,
    level integer not null,
    times_moved integer not null,
    first_due date not null,
    cell text not null,
    primary key (plan_id, list, item_no),
    foreign key (plan_id, department_no, task_no) references tasks (plan_id, department_no, task_no) deferrable initially deferred
);

create table task_flags (
    plan_id bigint not null references plans (id) on delete cascade,
    item_id text not null,
    overdue_days integer not null,
    due_this_month boolean not null,
    primary key (plan_id, item_id)
);

create table known_items (
    plan_id bigint not null references plans (id) on delete cascade,
    item_no integer not null,
    item_id text not null,
    kind text not null,
    department text not null,
    title text not null,
    parent text,
    primary key (plan_id, item_no)
);

create table known_prefixes (
    plan_id bigint not null references plans (id) on delete cascade,
    department text not null,
    prefix text not null,
    primary key (plan_id, department)
);

create table known_counters (
    plan_id bigint not null references plans (id) on delete cascade,
    prefix text not null,
    highest integer not null,
    primary key (plan_id, prefix)
);

create table due_history (
    plan_id bigint not null references plans (id) on delete cascade,
    due_id text not null,
    first_due date not null,
    last_due date,
    times_moved integer not null,
    marks integer not null,
    primary key (plan_id, due_id)
);

-- For BI tools: one row an overdue date. People count tasks: count(distinct task_id).
create view overdue as
select w.spreadsheet_id, w.title as workbook, s.today, d.name as department, t.item_id as task_id, t.title as task,
    o.due_id as id, o.kind, o.title, a.name as owner, a.email as owner_email, o.due, o.days, o.level, o.times_moved, o.first_due, o.cell,
    w.link_base || '#gid=' || b.sheet_id || '&range='
        || substr(o.cell, length(rtrim(o.cell, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')) + 1) as link
from overdue_items o
join plans p on p.id = o.plan_id and p.kind = 'last'
join workbooks w on w.id = p.workbook_id and w.removed_at is null
join summary s on s.plan_id = o.plan_id
join departments d on d.plan_id = o.plan_id and d.department_no = o.department_no
join tasks t on t.plan_id = o.plan_id and t.department_no = o.department_no and t.task_no = o.task_no
left join task_owners a on a.plan_id = o.plan_id and a.department_no = o.department_no and a.task_no = o.task_no and a.owner_no = 1
left join tabs b on b.plan_id = o.plan_id and b.title || '!' = rtrim(o.cell, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
where o.list = 'overdue';

-- level: company, department or indicator. Shares are fractions; null is no data.
create view rollup as
select w.spreadsheet_id, w.title as workbook, s.as_of, 'company' as level, cast(null as text) as department, cast(null as text) as item_id, n.company as name,
    cast(null as text) as unit, cast(null as $number) as weight, cast(null as $number) as target,
    cast(null as $number) as planned, cast(null as $number) as actual,
    cast(s.attainment as $number) as attainment, cast(s.coverage as $number) as coverage, s.status,
    cast(null as $number) as forecast, cast(null as text) as trend
from summary s
join settings n on n.plan_id = s.plan_id
join plans p on p.id = s.plan_id and p.kind = 'last'
join workbooks w on w.id = p.workbook_id and w.removed_at is null
union all
select w.spreadsheet_id, w.title, s.as_of, 'department', d.name, null, d.name,
    null, cast(d.weight as $number), null, null, null,
    cast(r.attainment as $number), cast(r.coverage as $number), r.status, null, null
from rollup_departments r
join departments d on d.plan_id = r.plan_id and d.department_no = r.department_no
join summary s on s.plan_id = r.plan_id
join plans p on p.id = r.plan_id and p.kind = 'last'
join workbooks w on w.id = p.workbook_id and w.removed_at is null
union all
select w.spreadsheet_id, w.title, s.as_of, 'indicator', d.name, i.item_id, i.name,
    i.unit, cast(i.weight as $number), cast(i.target as $number), cast(r.planned as $number), cast(r.actual as $number),
    cast(r.attainment as $number), null, r.status, cast(r.forecast as $number), r.trend
from rollup_indicators r
join indicators i on i.plan_id = r.plan_id and i.department_no = r.department_no and i.indicator_no = r.indicator_no
join departments d on d.plan_id = r.plan_id and d.department_no = r.department_no
join summary s on s.plan_id = r.plan_id
join plans p on p.id = r.plan_id and p.kind = 'last'
join workbooks w on w.id = p.workbook_id and w.removed_at is null;

-- One row a department and criterion.
create view readiness as
select w.spreadsheet_id, w.title as workbook, d.name as department, r.ready, cast(r.score as $number) as score,
    c.criterion, c.state, c.satisfied, c.required
from readiness_departments r
join readiness_criteria c on c.plan_id = r.plan_id and c.department_no = r.department_no
join departments d on d.plan_id = r.plan_id and d.department_no = r.department_no
join plans p on p.id = r.plan_id and p.kind = 'last'
join workbooks w on w.id = p.workbook_id and w.removed_at is null;
