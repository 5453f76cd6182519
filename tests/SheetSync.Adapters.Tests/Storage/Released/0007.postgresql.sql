CREATE TABLE public.approvals (
    id bigint NOT NULL,
    workbook_id bigint NOT NULL,
    run_id bigint,
    approved_at timestamp with time zone NOT NULL,
    day date NOT NULL,
    approved_by text
);
ALTER TABLE public.approvals ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.approvals_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.change_logs (
    account text NOT NULL,
    page_token text NOT NULL,
    read_at timestamp with time zone NOT NULL,
    told bigint DEFAULT 0 NOT NULL,
    answered bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public.history (
    id bigint NOT NULL,
    workbook_id bigint NOT NULL,
    run_id bigint,
    seen_at timestamp with time zone NOT NULL,
    day date NOT NULL,
    event text NOT NULL,
    kind text NOT NULL,
    item_id text NOT NULL,
    ref_id text NOT NULL,
    department text NOT NULL,
    title text,
    task_title text,
    month integer,
    value_type text,
    from_amount numeric,
    to_amount numeric,
    from_percent boolean,
    to_percent boolean,
    from_day date,
    to_day date,
    from_text text,
    to_text text,
    tab text NOT NULL,
    sheet_id integer,
    a1 text NOT NULL
);
CREATE TABLE public.workbooks (
    id bigint NOT NULL,
    spreadsheet_id text NOT NULL,
    title text NOT NULL,
    link_base text,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone
);
CREATE VIEW public.changes AS
 SELECT w.spreadsheet_id,
    w.title AS workbook,
    h.seen_at,
    h.day,
    h.event,
    h.kind,
    h.item_id,
    h.ref_id AS id,
    h.department,
    h.title,
    h.task_title,
    h.month,
    h.from_amount,
    h.to_amount,
    h.from_day,
    h.to_day,
    h.from_text,
    h.to_text,
    ((h.tab || '!'::text) || h.a1) AS cell,
    ((((w.link_base || '#gid='::text) || h.sheet_id) || '&range='::text) || h.a1) AS link
   FROM (public.history h
     JOIN public.workbooks w ON (((w.id = h.workbook_id) AND (w.removed_at IS NULL))));
CREATE TABLE public.departments (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    name text NOT NULL,
    tab text NOT NULL,
    sheet_id integer,
    has_tab boolean NOT NULL,
    leader_name text,
    leader_email text,
    leader_department text,
    leader_cell text,
    weight numeric NOT NULL,
    depended_on boolean NOT NULL,
    uses_key_months boolean NOT NULL,
    has_report boolean NOT NULL,
    results text,
    strengths text,
    weaknesses text,
    market text,
    conclusions text,
    report_cell text,
    cell text
);
CREATE TABLE public.due_history (
    plan_id bigint NOT NULL,
    due_id text NOT NULL,
    first_due date NOT NULL,
    last_due date,
    times_moved integer NOT NULL,
    marks integer NOT NULL
);
CREATE TABLE public.findings (
    plan_id bigint NOT NULL,
    finding_no integer NOT NULL,
    code text NOT NULL,
    severity text NOT NULL,
    default_severity text NOT NULL,
    department text,
    title_ru text NOT NULL,
    title_en text NOT NULL,
    text_ru text NOT NULL,
    text_en text NOT NULL,
    cell text
);
CREATE TABLE public.found_workbooks (
    spreadsheet_id text NOT NULL,
    title text NOT NULL,
    account text NOT NULL,
    shared_by text,
    has_settings boolean,
    found_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    examined_at timestamp with time zone
);
CREATE TABLE public.goal_owners (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    goal_no integer NOT NULL,
    owner_no integer NOT NULL,
    text text NOT NULL,
    person_no integer,
    name text,
    email text,
    cell text NOT NULL
);
CREATE TABLE public.goals (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    goal_no integer NOT NULL,
    item_id text NOT NULL,
    title text NOT NULL,
    indicator text,
    result text,
    owner_expected boolean NOT NULL,
    has_row boolean NOT NULL,
    cell text NOT NULL
);
ALTER TABLE public.history ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.history_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.indicator_months (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    indicator_no integer NOT NULL,
    month integer NOT NULL,
    planned numeric,
    planned_cell text,
    actual numeric,
    actual_cell text
);
CREATE TABLE public.indicators (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    indicator_no integer NOT NULL,
    item_id text NOT NULL,
    name text,
    unit text,
    unit_is_percent boolean,
    better text NOT NULL,
    aggregation text NOT NULL,
    aggregation_is_default boolean NOT NULL,
    weight numeric NOT NULL,
    baseline numeric,
    baseline_cell text,
    target numeric,
    target_cell text,
    is_percent boolean NOT NULL,
    has_row boolean NOT NULL,
    cell text NOT NULL
);
CREATE TABLE public.initiatives (
    plan_id bigint NOT NULL,
    initiative_no integer NOT NULL,
    title text NOT NULL,
    department text,
    reach numeric,
    impact numeric,
    confidence numeric,
    effort numeric,
    ease numeric,
    cell text NOT NULL
);
CREATE TABLE public.known_cells (
    plan_id bigint NOT NULL,
    cell_no integer NOT NULL,
    sheet_id integer NOT NULL,
    service_column text NOT NULL,
    value text NOT NULL,
    cells integer NOT NULL
);
CREATE TABLE public.known_conflicts (
    plan_id bigint NOT NULL,
    conflict_no integer NOT NULL,
    conflict text NOT NULL
);
CREATE TABLE public.known_counters (
    plan_id bigint NOT NULL,
    prefix text NOT NULL,
    highest integer NOT NULL
);
CREATE TABLE public.known_items (
    plan_id bigint NOT NULL,
    item_no integer NOT NULL,
    item_id text NOT NULL,
    kind text NOT NULL,
    department text NOT NULL,
    title text NOT NULL,
    parent text
);
CREATE TABLE public.known_prefixes (
    plan_id bigint NOT NULL,
    department text NOT NULL,
    prefix text NOT NULL
);
CREATE TABLE public.leases (
    spreadsheet_id text NOT NULL,
    token bigint NOT NULL,
    holder text,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.mail_link_key (
    id integer NOT NULL,
    link_key text NOT NULL
);
CREATE TABLE public.mail_opt_outs (
    workbook_id bigint NOT NULL,
    recipient text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.mail_rounds (
    workbook_id bigint NOT NULL,
    kind text NOT NULL,
    period text NOT NULL,
    at timestamp with time zone NOT NULL,
    told text
);
CREATE TABLE public.mail_schedule (
    workbook_id bigint NOT NULL,
    next_at timestamp with time zone NOT NULL,
    ask_at timestamp with time zone NOT NULL
);
CREATE TABLE public.milestones (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    task_no integer NOT NULL,
    milestone_no integer NOT NULL,
    month integer NOT NULL,
    due date NOT NULL,
    text text,
    done boolean NOT NULL,
    cell text NOT NULL
);
CREATE TABLE public.outbox (
    id bigint NOT NULL,
    workbook_id bigint NOT NULL,
    kind text NOT NULL,
    recipient text NOT NULL,
    period text NOT NULL,
    message_id text NOT NULL,
    subject text NOT NULL,
    html text NOT NULL,
    plain text NOT NULL,
    opt_out text,
    due_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    error text,
    holder text,
    leased_until timestamp with time zone
);
ALTER TABLE public.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.overdue_items (
    plan_id bigint NOT NULL,
    list text NOT NULL,
    item_no integer NOT NULL,
    due_id text NOT NULL,
    kind text NOT NULL,
    department_no integer NOT NULL,
    task_no integer NOT NULL,
    title text NOT NULL,
    due date NOT NULL,
    cleared boolean NOT NULL,
    days integer NOT NULL,
    level integer NOT NULL,
    times_moved integer NOT NULL,
    first_due date NOT NULL,
    cell text NOT NULL
);
CREATE TABLE public.plans (
    id bigint NOT NULL,
    workbook_id bigint NOT NULL,
    kind text NOT NULL,
    recorded_at timestamp with time zone NOT NULL
);
CREATE TABLE public.summary (
    plan_id bigint NOT NULL,
    today date NOT NULL,
    as_of integer,
    attainment numeric,
    coverage numeric,
    status text NOT NULL,
    ready boolean NOT NULL,
    score numeric NOT NULL,
    overdue_tasks integer NOT NULL
);
CREATE TABLE public.tabs (
    plan_id bigint NOT NULL,
    title text NOT NULL,
    sheet_id integer
);
CREATE TABLE public.task_owners (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    task_no integer NOT NULL,
    owner_no integer NOT NULL,
    text text NOT NULL,
    person_no integer,
    name text,
    email text,
    cell text NOT NULL
);
CREATE TABLE public.tasks (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    task_no integer NOT NULL,
    item_id text NOT NULL,
    title text NOT NULL,
    goal text,
    indicator text,
    status text,
    effective_status text NOT NULL,
    due date,
    due_cell text,
    progress numeric,
    cell text NOT NULL
);
CREATE VIEW public.overdue AS
 SELECT w.spreadsheet_id,
    w.title AS workbook,
    s.today,
    d.name AS department,
    t.item_id AS task_id,
    t.title AS task,
    o.due_id AS id,
    o.kind,
    o.title,
    a.name AS owner,
    a.email AS owner_email,
    o.due,
    o.days,
    o.level,
    o.times_moved,
    o.first_due,
    o.cell,
    ((((w.link_base || '#gid='::text) || b.sheet_id) || '&range='::text) || substr(o.cell, (length(rtrim(o.cell, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'::text)) + 1))) AS link
   FROM (((((((public.overdue_items o
     JOIN public.plans p ON (((p.id = o.plan_id) AND (p.kind = 'last'::text))))
     JOIN public.workbooks w ON (((w.id = p.workbook_id) AND (w.removed_at IS NULL))))
     JOIN public.summary s ON ((s.plan_id = o.plan_id)))
     JOIN public.departments d ON (((d.plan_id = o.plan_id) AND (d.department_no = o.department_no))))
     JOIN public.tasks t ON (((t.plan_id = o.plan_id) AND (t.department_no = o.department_no) AND (t.task_no = o.task_no))))
     LEFT JOIN public.task_owners a ON (((a.plan_id = o.plan_id) AND (a.department_no = o.department_no) AND (a.task_no = o.task_no) AND (a.owner_no = 1))))
     LEFT JOIN public.tabs b ON (((b.plan_id = o.plan_id) AND ((b.title || '!'::text) = rtrim(o.cell, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'::text)))))
  WHERE (o.list = 'overdue'::text);
CREATE TABLE public.people (
    plan_id bigint NOT NULL,
    person_no integer NOT NULL,
    name text NOT NULL,
    email text,
    department text,
    cell text
);
CREATE TABLE public.plan_parts (
    plan_id bigint NOT NULL,
    part text NOT NULL,
    hash text NOT NULL
);
ALTER TABLE public.plans ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.plans_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.push_channels (
    channel_id text NOT NULL,
    account text NOT NULL,
    address text NOT NULL,
    token_hash text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    resource_id text,
    expires_at timestamp with time zone,
    confirmed_at timestamp with time zone
);
CREATE TABLE public.quota_takes (
    scope text NOT NULL,
    kind text NOT NULL,
    urgency integer NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    permits integer NOT NULL
);
CREATE TABLE public.quota_turns (
    pool text NOT NULL,
    kind text NOT NULL,
    turns bigint NOT NULL
);
CREATE TABLE public.readiness_criteria (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    criterion_no integer NOT NULL,
    criterion text NOT NULL,
    state text NOT NULL,
    satisfied integer NOT NULL,
    required integer NOT NULL
);
CREATE TABLE public.readiness_departments (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    ready boolean NOT NULL,
    score numeric NOT NULL
);
CREATE VIEW public.readiness AS
 SELECT w.spreadsheet_id,
    w.title AS workbook,
    d.name AS department,
    r.ready,
    r.score,
    c.criterion,
    c.state,
    c.satisfied,
    c.required
   FROM ((((public.readiness_departments r
     JOIN public.readiness_criteria c ON (((c.plan_id = r.plan_id) AND (c.department_no = r.department_no))))
     JOIN public.departments d ON (((d.plan_id = r.plan_id) AND (d.department_no = r.department_no))))
     JOIN public.plans p ON (((p.id = r.plan_id) AND (p.kind = 'last'::text))))
     JOIN public.workbooks w ON (((w.id = p.workbook_id) AND (w.removed_at IS NULL))));
CREATE TABLE public.remarks (
    plan_id bigint NOT NULL,
    remark_no integer NOT NULL,
    text text NOT NULL,
    from_whom text,
    to_whom text,
    task text,
    cell text NOT NULL
);
CREATE TABLE public.rollup_departments (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    attainment numeric,
    coverage numeric,
    status text NOT NULL
);
CREATE TABLE public.rollup_indicators (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    indicator_no integer NOT NULL,
    planned numeric,
    actual numeric,
    attainment numeric,
    status text NOT NULL,
    forecast numeric,
    trend text,
    months_judged text NOT NULL,
    months_missing text NOT NULL
);
CREATE TABLE public.settings (
    plan_id bigint NOT NULL,
    title text NOT NULL,
    company text,
    fiscal_year integer NOT NULL,
    first_month integer NOT NULL,
    time_zone text NOT NULL,
    language text NOT NULL,
    session_date date,
    owner_emails text NOT NULL,
    facilitator_emails text NOT NULL,
    email_domains text NOT NULL,
    digest_day text NOT NULL,
    digest_hour integer NOT NULL,
    reminder_hour integer NOT NULL,
    notes_to_leaders boolean NOT NULL,
    grace_days integer NOT NULL,
    green_from numeric NOT NULL,
    amber_from numeric NOT NULL,
    attainment_cap numeric NOT NULL,
    level2_from_day integer NOT NULL,
    level3_from_day integer NOT NULL,
    silenced_rules text NOT NULL,
    rule_severities text NOT NULL,
    rule_thresholds text DEFAULT '{}'::text NOT NULL
);
CREATE VIEW public.rollup AS
 SELECT w.spreadsheet_id,
    w.title AS workbook,
    s.as_of,
    'company'::text AS level,
    NULL::text AS department,
    NULL::text AS item_id,
    n.company AS name,
    NULL::text AS unit,
    NULL::numeric AS weight,
    NULL::numeric AS target,
    NULL::numeric AS planned,
    NULL::numeric AS actual,
    s.attainment,
    s.coverage,
    s.status,
    NULL::numeric AS forecast,
    NULL::text AS trend
   FROM (((public.summary s
     JOIN public.settings n ON ((n.plan_id = s.plan_id)))
     JOIN public.plans p ON (((p.id = s.plan_id) AND (p.kind = 'last'::text))))
     JOIN public.workbooks w ON (((w.id = p.workbook_id) AND (w.removed_at IS NULL))))
UNION ALL
 SELECT w.spreadsheet_id,
    w.title AS workbook,
    s.as_of,
    'department'::text AS level,
    d.name AS department,
    NULL::text AS item_id,
    d.name,
    NULL::text AS unit,
    d.weight,
    NULL::numeric AS target,
    NULL::numeric AS planned,
    NULL::numeric AS actual,
    r.attainment,
    r.coverage,
    r.status,
    NULL::numeric AS forecast,
    NULL::text AS trend
   FROM ((((public.rollup_departments r
     JOIN public.departments d ON (((d.plan_id = r.plan_id) AND (d.department_no = r.department_no))))
     JOIN public.summary s ON ((s.plan_id = r.plan_id)))
     JOIN public.plans p ON (((p.id = r.plan_id) AND (p.kind = 'last'::text))))
     JOIN public.workbooks w ON (((w.id = p.workbook_id) AND (w.removed_at IS NULL))))
UNION ALL
 SELECT w.spreadsheet_id,
    w.title AS workbook,
    s.as_of,
    'indicator'::text AS level,
    d.name AS department,
    i.item_id,
    i.name,
    i.unit,
    i.weight,
    i.target,
    r.planned,
    r.actual,
    r.attainment,
    NULL::numeric AS coverage,
    r.status,
    r.forecast,
    r.trend
   FROM (((((public.rollup_indicators r
     JOIN public.indicators i ON (((i.plan_id = r.plan_id) AND (i.department_no = r.department_no) AND (i.indicator_no = r.indicator_no))))
     JOIN public.departments d ON (((d.plan_id = r.plan_id) AND (d.department_no = r.department_no))))
     JOIN public.summary s ON ((s.plan_id = r.plan_id)))
     JOIN public.plans p ON (((p.id = r.plan_id) AND (p.kind = 'last'::text))))
     JOIN public.workbooks w ON (((w.id = p.workbook_id) AND (w.removed_at IS NULL))));
CREATE TABLE public.rollup_goals (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    goal_no integer NOT NULL,
    progress numeric
);
CREATE TABLE public.rollup_personal (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    entry_no integer NOT NULL,
    person_no integer,
    name text NOT NULL,
    email text,
    month integer NOT NULL,
    kpi numeric,
    key_tasks_done integer NOT NULL,
    key_tasks integer NOT NULL
);
CREATE TABLE public.schema_version (
    version integer NOT NULL,
    name text NOT NULL,
    applied_at timestamp with time zone NOT NULL
);
CREATE TABLE public.standings (
    workbook_id bigint NOT NULL,
    day text NOT NULL,
    standing text NOT NULL
);
CREATE TABLE public.sync_runs (
    id bigint NOT NULL,
    workbook_id bigint NOT NULL,
    token bigint NOT NULL,
    outcome text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone NOT NULL,
    reads integer NOT NULL,
    writes integer NOT NULL,
    cells_written integer NOT NULL,
    cells_unchanged integer NOT NULL,
    plan_changed boolean NOT NULL,
    fault text,
    message text
);
ALTER TABLE public.sync_runs ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sync_runs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.sync_states (
    workbook_id bigint NOT NULL,
    due_at timestamp with time zone NOT NULL,
    urgency integer NOT NULL,
    signals bigint NOT NULL,
    claimed_until timestamp with time zone,
    account text,
    time_zone text,
    content_hash text,
    content_day text,
    content_program text,
    failures integer NOT NULL,
    fault text,
    message_ru text,
    message_en text,
    parked_at timestamp with time zone,
    synced_at timestamp with time zone
);
CREATE TABLE public.task_flags (
    plan_id bigint NOT NULL,
    item_id text NOT NULL,
    overdue_days integer NOT NULL,
    due_this_month boolean NOT NULL
);
CREATE TABLE public.task_key_months (
    plan_id bigint NOT NULL,
    department_no integer NOT NULL,
    task_no integer NOT NULL,
    key_no integer NOT NULL,
    month integer NOT NULL
);
ALTER TABLE public.workbooks ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.workbooks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO public.approvals OVERRIDING SYSTEM VALUE VALUES (1, 1, 1, '2027-11-01 09:00:00+00', '2027-11-01', '2027-11-01T00:00:00.000000Z');
INSERT INTO public.change_logs VALUES ('2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01 09:00:00+00', 1, 1);
INSERT INTO public.departments VALUES (1, 1, 'Продажи', 'Продажи', 77, true, 'Петрова Анна', 'petrova@example.com', NULL, 'Настройки!C25', 2.5, true, true, true, 'Рост', NULL, 'Один канал', NULL, 'Нужен второй', 'Продажи!A40', 'Настройки!A25');
INSERT INTO public.departments VALUES (1, 2, 'Склад', 'Склад', NULL, false, NULL, NULL, NULL, NULL, 1, false, false, true, NULL, 'Команда', NULL, 'Растёт', NULL, 'Склад!A3', 'Настройки!A26');
INSERT INTO public.due_history VALUES (1, 'ПРО-5', '2027-08-15', '2027-10-01', 2, 0);
INSERT INTO public.due_history VALUES (1, 'ПРО-6', '2027-05-01', NULL, 1, 3);
INSERT INTO public.findings VALUES (1, 1, 'SS0107', 'blocker', 'warning', 'Продажи', 'Не дата', 'No date', '«31.02 {0}» не дата.', '“31.02 {0}” is no date.', 'Продажи!E21');
INSERT INTO public.findings VALUES (1, 2, 'SS0001', 'hint', 'hint', NULL, 'Заметка', 'Note', 'дня', 'days', NULL);
INSERT INTO public.found_workbooks VALUES ('sheet-1', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', true, '2027-11-01 09:00:00+00', '2027-11-01 09:00:00+00', '2027-11-01 09:00:00+00');
INSERT INTO public.goal_owners VALUES (1, 1, 1, 1, 'Иванов И. И.', 1, 'Иванов Иван Иванович', 'ivanov@example.com', 'Продажи!D12');
INSERT INTO public.goal_owners VALUES (1, 1, 1, 2, 'кто-то', NULL, NULL, NULL, 'Продажи!D12');
INSERT INTO public.goals VALUES (1, 1, 1, 'ПРО-3', 'Удвоить {продажи} ''за год''; drop table goals', 'Выручка', '20 млн', true, true, 'Продажи!A12');
INSERT INTO public.goals VALUES (1, 1, 2, 'ПРО-4', 'Названа лишь в задаче', NULL, NULL, false, false, 'Продажи!A20');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (1, 1, 1, '2027-11-01 09:00:00+00', '2027-11-01', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', 1, '2027-11-01T00:00:00.000000Z', 1.5, 1.5, true, true, '2027-11-01', '2027-11-01', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', 1, '2027-11-01T00:00:00.000000Z');
INSERT INTO public.indicator_months VALUES (1, 1, 1, 1, 1.10, 'Продажи!G5', NULL, 'Продажи!G6');
INSERT INTO public.indicator_months VALUES (1, 1, 1, 2, 2.20, 'Продажи!H5', NULL, 'Продажи!H6');
INSERT INTO public.indicator_months VALUES (1, 1, 1, 4, 4.40, 'Продажи!J5', NULL, NULL);
INSERT INTO public.indicator_months VALUES (1, 1, 1, 5, 5.50, 'Продажи!K5', NULL, NULL);
INSERT INTO public.indicator_months VALUES (1, 1, 1, 6, 6.60, 'Продажи!L5', NULL, NULL);
INSERT INTO public.indicator_months VALUES (1, 1, 1, 7, 7.70, 'Продажи!M5', NULL, NULL);
INSERT INTO public.indicator_months VALUES (1, 1, 1, 8, 8.80, 'Продажи!N5', NULL, NULL);
INSERT INTO public.indicator_months VALUES (1, 1, 1, 9, 9.90, 'Продажи!O5', NULL, NULL);
INSERT INTO public.indicator_months VALUES (1, 1, 1, 10, 11.00, 'Продажи!P5', NULL, NULL);
INSERT INTO public.indicator_months VALUES (1, 1, 1, 11, 12.10, 'Продажи!Q5', NULL, NULL);
INSERT INTO public.indicator_months VALUES (1, 1, 1, 12, 13.20, 'Продажи!R5', NULL, NULL);
INSERT INTO public.indicators VALUES (1, 1, 1, 'ПРО-1', 'Выручка', 'млн ₽', false, 'lower', 'last', true, 3, 0.1234567890123456789012345678, 'Продажи!E5', -79228162514264337593543950335, 'Продажи!F5', false, true, 'Продажи!A5');
INSERT INTO public.indicators VALUES (1, 1, 2, 'ПРО-2', NULL, '%', true, 'higher', 'sum', false, 0, NULL, NULL, NULL, NULL, true, false, 'Продажи!A7');
INSERT INTO public.initiatives VALUES (1, 1, 'Чат-бот', 'Продажи', 1000, 2, 0.8, 3, NULL, 'Инициативы!A2');
INSERT INTO public.initiatives VALUES (1, 2, 'Второй склад', NULL, NULL, 5, 0.25, NULL, 4.5, 'Инициативы!A3');
INSERT INTO public.known_cells VALUES (1, 1, 1, 'flag', '2027-11-01T00:00:00.000000Z', 1);
INSERT INTO public.known_conflicts VALUES (1, 1, '2027-11-01T00:00:00.000000Z');
INSERT INTO public.known_counters VALUES (1, 'ПРО', 6);
INSERT INTO public.known_counters VALUES (1, 'СКЛ', 0);
INSERT INTO public.known_items VALUES (1, 1, 'ПРО-5', 'task', 'Продажи', 'Запустить
магазин ✓', 'Удвоить');
INSERT INTO public.known_items VALUES (1, 2, 'ПРО-1', 'indicator', 'Склад', 'Выручка', NULL);
INSERT INTO public.known_prefixes VALUES (1, 'Продажи', 'ПРО');
INSERT INTO public.known_prefixes VALUES (1, 'Склад', 'СКЛ');
INSERT INTO public.leases VALUES ('sheet-1', 1, NULL, '2027-11-01 09:01:00+00');
INSERT INTO public.mail_link_key VALUES (1, '2027-11-01T00:00:00.000000Z');
INSERT INTO public.mail_opt_outs VALUES (1, '2027-11-01T00:00:00.000000Z', '2027-11-01 09:00:00+00');
INSERT INTO public.mail_rounds VALUES (1, '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01 09:00:00+00', '{"day":"2027-11-01","kpi":null,"overdue":[]}');
INSERT INTO public.mail_schedule VALUES (1, '2027-11-01 09:00:00+00', '2027-11-01 09:00:00+00');
INSERT INTO public.milestones VALUES (1, 1, 1, 1, 6, '2027-09-30', 'Договор', true, 'Продажи!L21');
INSERT INTO public.milestones VALUES (1, 1, 1, 2, 7, '2027-10-31', NULL, false, 'Продажи!M21');
INSERT INTO public.outbox OVERRIDING SYSTEM VALUE VALUES (1, 1, '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01 09:00:00+00', '2027-11-01 09:00:00+00', '2027-11-01T00:00:00.000000Z', 1, '2027-11-01 09:00:00+00', '2027-11-01 09:00:00+00', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01 09:00:00+00');
INSERT INTO public.overdue_items VALUES (1, 'overdue', 1, 'ПРО-5', 'task', 1, 1, 'Запустить
магазин ✓', '2027-10-01', false, 31, 2, 2, '2027-08-15', 'Продажи!E21');
INSERT INTO public.overdue_items VALUES (1, 'overdue', 2, 'ПРО-5/6', 'milestone', 1, 1, 'Договор', '2027-10-01', false, 31, 1, 0, '2027-08-15', 'Продажи!L21');
INSERT INTO public.overdue_items VALUES (1, 'postponed', 1, 'СКЛ-1', 'milestone', 2, 1, 'Договор', '2027-10-01', true, 78, 1, 0, '2027-08-15', 'Продажи!L21');
INSERT INTO public.overdue_items VALUES (1, 'dueThisMonth', 1, 'ПРО-6', 'task', 1, 2, 'Запустить
магазин ✓', '2027-11-01', false, 0, 0, 2, '2027-11-01', 'Продажи!E21');
INSERT INTO public.people VALUES (1, 1, 'Иванов Иван Иванович', 'ivanov@example.com', 'Продажи', 'Настройки!A30');
INSERT INTO public.people VALUES (1, 2, 'Smith, John', NULL, NULL, 'Настройки!A31');
INSERT INTO public.plan_parts VALUES (1, 'tabs', '8dbd868f74deb259ddb63302cfe49a4533db7f13add12c4514c51b1a5f226705');
INSERT INTO public.plan_parts VALUES (1, 'settings', '03da8452dd421565c572c8bb2abb2caa3c325219e37d4002e8a9125850e24c51');
INSERT INTO public.plan_parts VALUES (1, 'summary', '8719b851b745416efe3c99362b73c26b3b97e187e9881dd3db7811470121cb21');
INSERT INTO public.plan_parts VALUES (1, 'people', '1c3d6004e9526f5197d85c0d1b5584ec6bede0d18585ba37e5857bc6255ddcb5');
INSERT INTO public.plan_parts VALUES (1, 'departments', 'dd8f6403382f69a3f0937090649e71f3373e5034c25c55b853ebc4d52feea65e');
INSERT INTO public.plan_parts VALUES (1, 'indicators', 'a46d35bc56df7a0d7ee7dc95b752b19fa703cd32aaef32ca5f5244e697528f31');
INSERT INTO public.plan_parts VALUES (1, 'indicator_months', '6a975270c5dde66b33aa973d304f2f74203562f3cfd366464db79d9370db3f33');
INSERT INTO public.plan_parts VALUES (1, 'goals', '1e43cfa3c232586b0cbfbc9ab82cd7fa553764fe05c5a76036457d18e3be3d1b');
INSERT INTO public.plan_parts VALUES (1, 'goal_owners', '2c5f0aef9f306a867c5a9f5fbbd1fcfee763144f6eff5821c965f2b6d66c5d1e');
INSERT INTO public.plan_parts VALUES (1, 'tasks', '98044dad57ce2970c95146a986d1c334dd15628c3ef3c1933eca07309fc39cf6');
INSERT INTO public.plan_parts VALUES (1, 'task_owners', '5213374b81e3f86d2988c0b47b2aed205d80c9e23d6c66f76272de59b9bddf66');
INSERT INTO public.plan_parts VALUES (1, 'task_key_months', '7f3926e1f7e9d4e0e2a892480724cd6e2a92b9f162022f80d4977dee96e0c85b');
INSERT INTO public.plan_parts VALUES (1, 'milestones', '77c6e8b393382568ef26dfc0215b7f2436c9e64fe65a5bfca96bc1947e20e70e');
INSERT INTO public.plan_parts VALUES (1, 'initiatives', '0e9f4a54b7c0df4c51a758f7e05c12d19494a1f8050d3c4e1af091730f0c516f');
INSERT INTO public.plan_parts VALUES (1, 'remarks', '4b07331b34714c65fb6453168b06bc6c5ec0f0b8b845557185a05b2aa67a3eae');
INSERT INTO public.plan_parts VALUES (1, 'findings', '04fe7a92aaacbc49d5e0606e2e84154218aa6a7e6a9a6d9fbffcd732499299a3');
INSERT INTO public.plan_parts VALUES (1, 'readiness_departments', '7301c4475fc10ef344781bca5d07e032a3f7f386dfd93a8245c0e270c65679ec');
INSERT INTO public.plan_parts VALUES (1, 'readiness_criteria', 'd9fe32933a1fa96de30f3b883863091041afb632c1cfc921034c6968856edee0');
INSERT INTO public.plan_parts VALUES (1, 'rollup_departments', '869c77943f46304fd8a6c24c0cbfcb5cb80e88e280d96c8e20b09c855d3dc6aa');
INSERT INTO public.plan_parts VALUES (1, 'rollup_indicators', '849f84d741fc2370ae4d4f73d7fdd69987923496ae7d405951ba3f87e39bad60');
INSERT INTO public.plan_parts VALUES (1, 'rollup_goals', 'bc0e1a6c65f570fea3cc3dd1c39940a75878d3e3b5e21640aaac6f44f9ebeb0c');
INSERT INTO public.plan_parts VALUES (1, 'rollup_personal', 'da6a33a8328f0335eca7b110eed986f81bbecf040234f5c7c240eba3c2de302b');
INSERT INTO public.plan_parts VALUES (1, 'overdue_items', '5549d0bfb88765816fcaf4c555bb7b0625ba9c7c535a143c4c368bcda41ecb19');
INSERT INTO public.plan_parts VALUES (1, 'task_flags', '284a1aea97a79d77b5e8257be74b7a33af39bea0e2e1323ba7d7fdd297150ee8');
INSERT INTO public.plan_parts VALUES (1, 'known_items', '9f91f1f274a940f09e91e8454f9c165470af44bc0dbe450b944418a362c0ee90');
INSERT INTO public.plan_parts VALUES (1, 'known_prefixes', 'c88a04252aac7c81ec5bc3026df1cd9da97f809d6a2a9c132913fe01003c3506');
INSERT INTO public.plan_parts VALUES (1, 'known_counters', '2f458cb70a07629a681a3b027c57e6bd5467ee442e9720eef6ab3c831992b190');
INSERT INTO public.plan_parts VALUES (1, 'due_history', '11ff9192aa146f5c5910742e6d80b3071b38564a2bd2ef59beed02139d2f70da');
INSERT INTO public.plans OVERRIDING SYSTEM VALUE VALUES (1, 2, 'last', '2027-11-01 09:00:00+00');
INSERT INTO public.push_channels VALUES ('2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', '2027-11-01 09:00:00+00', '2027-11-01T00:00:00.000000Z', '2027-11-01 09:00:00+00', '2027-11-01 09:00:00+00');
INSERT INTO public.quota_takes VALUES ('2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', 1, '2027-11-01 09:00:00+00', 1);
INSERT INTO public.quota_turns VALUES ('2027-11-01T00:00:00.000000Z', '2027-11-01T00:00:00.000000Z', 1);
INSERT INTO public.readiness_criteria VALUES (1, 1, 1, 'indicators', 'missing', 0, 2);
INSERT INTO public.readiness_criteria VALUES (1, 1, 2, 'goals', 'partial', 1, 2);
INSERT INTO public.readiness_criteria VALUES (1, 1, 3, 'tasks', 'complete', 2, 2);
INSERT INTO public.readiness_criteria VALUES (1, 1, 4, 'owners', 'missing', 0, 2);
INSERT INTO public.readiness_criteria VALUES (1, 1, 5, 'milestones', 'partial', 1, 2);
INSERT INTO public.readiness_criteria VALUES (1, 1, 6, 'report', 'complete', 2, 2);
INSERT INTO public.readiness_criteria VALUES (1, 2, 1, 'indicators', 'missing', 0, 0);
INSERT INTO public.readiness_criteria VALUES (1, 2, 2, 'goals', 'missing', 0, 0);
INSERT INTO public.readiness_criteria VALUES (1, 2, 3, 'tasks', 'missing', 0, 0);
INSERT INTO public.readiness_criteria VALUES (1, 2, 4, 'owners', 'missing', 0, 0);
INSERT INTO public.readiness_criteria VALUES (1, 2, 5, 'milestones', 'missing', 0, 0);
INSERT INTO public.readiness_criteria VALUES (1, 2, 6, 'report', 'missing', 0, 0);
INSERT INTO public.readiness_departments VALUES (1, 1, true, 0.5);
INSERT INTO public.readiness_departments VALUES (1, 2, false, 0);
INSERT INTO public.remarks VALUES (1, 1, 'Не хватает людей', 'Иванов', NULL, 'Найм', 'Замечания!A2');
INSERT INTO public.remarks VALUES (1, 2, 'Долго отвечаем', NULL, 'Продажи', NULL, 'Замечания!A3');
INSERT INTO public.rollup_departments VALUES (1, 1, 0.945, 1, 'amber');
INSERT INTO public.rollup_departments VALUES (1, 2, NULL, NULL, 'grey');
INSERT INTO public.rollup_goals VALUES (1, 1, 1, 0.3333333333333333333333333333);
INSERT INTO public.rollup_goals VALUES (1, 1, 2, NULL);
INSERT INTO public.rollup_indicators VALUES (1, 1, 1, 100, 96.00, 0.96, 'green', 120.5, 'down', '1,2', '5');
INSERT INTO public.rollup_indicators VALUES (1, 1, 2, NULL, NULL, NULL, 'grey', NULL, NULL, '', '');
INSERT INTO public.rollup_personal VALUES (1, 1, 1, NULL, 'Петрова Анна', 'petrova@example.com', 6, 0.875, 3, 4);
INSERT INTO public.rollup_personal VALUES (1, 1, 2, 1, 'Иванов Иван Иванович', 'ivanov@example.com', 7, NULL, 0, 0);
INSERT INTO public.schema_version VALUES (1, '0001_plans', '2027-11-01 09:00:00+00');
INSERT INTO public.schema_version VALUES (2, '0002_history', '2027-11-01 09:00:00+00');
INSERT INTO public.schema_version VALUES (3, '0003_service_cells', '2027-11-01 09:00:00+00');
INSERT INTO public.schema_version VALUES (4, '0004_rule_thresholds', '2027-11-01 09:00:00+00');
INSERT INTO public.schema_version VALUES (5, '0005_service', '2027-11-01 09:00:00+00');
INSERT INTO public.schema_version VALUES (6, '0006_mail', '2027-11-01 09:00:00+00');
INSERT INTO public.schema_version VALUES (7, '0007_push', '2027-11-01 09:00:00+00');
INSERT INTO public.settings VALUES (1, 'План «Ромашка» 2027', 'ООО «Ромашка»', 2027, 4, 'Asia/Yekaterinburg', 'ru', '2027-02-28', '["owner@example.com","odd,;\"''@example.com"]', '["hr@example.com"]', '["example.com"]', 'friday', 18, 7, true, 3, 0.97, 0.8125, 1.5, 15, 45, '["SS0201","SS0305"]', '{"SS0101":"blocker","SS0306":"hint"}', '{}');
INSERT INTO public.standings VALUES (1, '2027-11-01T00:00:00.000000Z', '{"day":"2027-11-01","kpi":null,"overdue":[]}');
INSERT INTO public.summary VALUES (1, '2027-11-01', 7, 0.945, 0.75, 'amber', false, 0.4166666666666666666666666667, 1);
INSERT INTO public.sync_runs OVERRIDING SYSTEM VALUE VALUES (1, 2, 1, 'written', '2027-11-01 08:59:58.5+00', '2027-11-01 09:00:00+00', 1, 1, 34, 12, true, NULL, NULL);
INSERT INTO public.sync_states VALUES (1, '2027-11-01 09:00:00+00', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.sync_states VALUES (2, '2027-11-01 09:00:00+00', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.tabs VALUES (1, 'Настройки', 0);
INSERT INTO public.tabs VALUES (1, 'Инициативы', 5);
INSERT INTO public.tabs VALUES (1, 'Замечания', 6);
INSERT INTO public.tabs VALUES (1, 'Продажи', 77);
INSERT INTO public.tabs VALUES (1, 'Склад', 78);
INSERT INTO public.task_flags VALUES (1, 'ПРО-5', 31, false);
INSERT INTO public.task_flags VALUES (1, 'ПРО-6', 0, true);
INSERT INTO public.task_key_months VALUES (1, 1, 1, 1, 9);
INSERT INTO public.task_key_months VALUES (1, 1, 1, 2, 2);
INSERT INTO public.task_owners VALUES (1, 1, 1, 1, 'Smith, John', 2, 'Smith, John', NULL, 'Продажи!D21');
INSERT INTO public.task_owners VALUES (1, 1, 1, 2, 'гость', NULL, 'Гость', 'guest@example.com', 'Продажи!D21');
INSERT INTO public.tasks VALUES (1, 1, 1, 'ПРО-5', 'Запустить
магазин ✓', 'Удвоить {продажи} ''за год''; drop table goals', NULL, 'inProgress', 'inProgress', '2027-10-01', 'Продажи!E21', 0.333, 'Продажи!A21');
INSERT INTO public.tasks VALUES (1, 1, 2, 'ПРО-6', 'Без срока 🚀 �D83D �0000 �FFFD00', NULL, 'Выручка', NULL, 'notStarted', NULL, NULL, NULL, 'Продажи!A22');
INSERT INTO public.tasks VALUES (1, 2, 1, 'СКЛ-1', 'Переезд', NULL, NULL, NULL, 'notStarted', NULL, NULL, NULL, 'Склад!A9');
INSERT INTO public.workbooks OVERRIDING SYSTEM VALUE VALUES (1, 'sheet-2', 'Василёк', NULL, '2027-11-01 09:00:00+00', NULL);
INSERT INTO public.workbooks OVERRIDING SYSTEM VALUE VALUES (2, 'sheet-1', 'План «Ромашка» 2027', 'https://docs.google.com/spreadsheets/d/sheet-1/edit', '2027-11-01 09:00:00+00', NULL);
SELECT pg_catalog.setval('public.approvals_id_seq', 1, true);
SELECT pg_catalog.setval('public.history_id_seq', 1, true);
SELECT pg_catalog.setval('public.outbox_id_seq', 1, true);
SELECT pg_catalog.setval('public.plans_id_seq', 1, true);
SELECT pg_catalog.setval('public.sync_runs_id_seq', 1, true);
SELECT pg_catalog.setval('public.workbooks_id_seq', 2, true);
ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.change_logs
    ADD CONSTRAINT change_logs_pkey PRIMARY KEY (account);
ALTER TABLE ONLY public.departments
    ADD CONSTRAINT departments_pkey PRIMARY KEY (plan_id, department_no);
ALTER TABLE ONLY public.due_history
    ADD CONSTRAINT due_history_pkey PRIMARY KEY (plan_id, due_id);
ALTER TABLE ONLY public.findings
    ADD CONSTRAINT findings_pkey PRIMARY KEY (plan_id, finding_no);
ALTER TABLE ONLY public.found_workbooks
    ADD CONSTRAINT found_workbooks_pkey PRIMARY KEY (spreadsheet_id);
ALTER TABLE ONLY public.goal_owners
    ADD CONSTRAINT goal_owners_pkey PRIMARY KEY (plan_id, department_no, goal_no, owner_no);
ALTER TABLE ONLY public.goals
    ADD CONSTRAINT goals_pkey PRIMARY KEY (plan_id, department_no, goal_no);
ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.indicator_months
    ADD CONSTRAINT indicator_months_pkey PRIMARY KEY (plan_id, department_no, indicator_no, month);
ALTER TABLE ONLY public.indicators
    ADD CONSTRAINT indicators_pkey PRIMARY KEY (plan_id, department_no, indicator_no);
ALTER TABLE ONLY public.initiatives
    ADD CONSTRAINT initiatives_pkey PRIMARY KEY (plan_id, initiative_no);
ALTER TABLE ONLY public.known_cells
    ADD CONSTRAINT known_cells_pkey PRIMARY KEY (plan_id, cell_no);
ALTER TABLE ONLY public.known_conflicts
    ADD CONSTRAINT known_conflicts_pkey PRIMARY KEY (plan_id, conflict_no);
ALTER TABLE ONLY public.known_counters
    ADD CONSTRAINT known_counters_pkey PRIMARY KEY (plan_id, prefix);
ALTER TABLE ONLY public.known_items
    ADD CONSTRAINT known_items_pkey PRIMARY KEY (plan_id, item_no);
ALTER TABLE ONLY public.known_prefixes
    ADD CONSTRAINT known_prefixes_pkey PRIMARY KEY (plan_id, department);
ALTER TABLE ONLY public.leases
    ADD CONSTRAINT leases_pkey PRIMARY KEY (spreadsheet_id);
ALTER TABLE ONLY public.mail_link_key
    ADD CONSTRAINT mail_link_key_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.mail_opt_outs
    ADD CONSTRAINT mail_opt_outs_pkey PRIMARY KEY (workbook_id, recipient);
ALTER TABLE ONLY public.mail_rounds
    ADD CONSTRAINT mail_rounds_pkey PRIMARY KEY (workbook_id, kind, period);
ALTER TABLE ONLY public.mail_schedule
    ADD CONSTRAINT mail_schedule_pkey PRIMARY KEY (workbook_id);
ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT milestones_pkey PRIMARY KEY (plan_id, department_no, task_no, milestone_no);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_workbook_id_kind_recipient_period_key UNIQUE (workbook_id, kind, recipient, period);
ALTER TABLE ONLY public.overdue_items
    ADD CONSTRAINT overdue_items_pkey PRIMARY KEY (plan_id, list, item_no);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (plan_id, person_no);
ALTER TABLE ONLY public.plan_parts
    ADD CONSTRAINT plan_parts_pkey PRIMARY KEY (plan_id, part);
ALTER TABLE ONLY public.plans
    ADD CONSTRAINT plans_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.plans
    ADD CONSTRAINT plans_workbook_id_kind_key UNIQUE (workbook_id, kind);
ALTER TABLE ONLY public.push_channels
    ADD CONSTRAINT push_channels_pkey PRIMARY KEY (channel_id);
ALTER TABLE ONLY public.quota_turns
    ADD CONSTRAINT quota_turns_pkey PRIMARY KEY (pool, kind);
ALTER TABLE ONLY public.readiness_criteria
    ADD CONSTRAINT readiness_criteria_pkey PRIMARY KEY (plan_id, department_no, criterion_no);
ALTER TABLE ONLY public.readiness_departments
    ADD CONSTRAINT readiness_departments_pkey PRIMARY KEY (plan_id, department_no);
ALTER TABLE ONLY public.remarks
    ADD CONSTRAINT remarks_pkey PRIMARY KEY (plan_id, remark_no);
ALTER TABLE ONLY public.rollup_departments
    ADD CONSTRAINT rollup_departments_pkey PRIMARY KEY (plan_id, department_no);
ALTER TABLE ONLY public.rollup_goals
    ADD CONSTRAINT rollup_goals_pkey PRIMARY KEY (plan_id, department_no, goal_no);
ALTER TABLE ONLY public.rollup_indicators
    ADD CONSTRAINT rollup_indicators_pkey PRIMARY KEY (plan_id, department_no, indicator_no);
ALTER TABLE ONLY public.rollup_personal
    ADD CONSTRAINT rollup_personal_pkey PRIMARY KEY (plan_id, department_no, entry_no);
ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT schema_version_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY (plan_id);
ALTER TABLE ONLY public.standings
    ADD CONSTRAINT standings_pkey PRIMARY KEY (workbook_id, day);
ALTER TABLE ONLY public.summary
    ADD CONSTRAINT summary_pkey PRIMARY KEY (plan_id);
ALTER TABLE ONLY public.sync_runs
    ADD CONSTRAINT sync_runs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sync_states
    ADD CONSTRAINT sync_states_pkey PRIMARY KEY (workbook_id);
ALTER TABLE ONLY public.tabs
    ADD CONSTRAINT tabs_pkey PRIMARY KEY (plan_id, title);
ALTER TABLE ONLY public.task_flags
    ADD CONSTRAINT task_flags_pkey PRIMARY KEY (plan_id, item_id);
ALTER TABLE ONLY public.task_key_months
    ADD CONSTRAINT task_key_months_pkey PRIMARY KEY (plan_id, department_no, task_no, key_no);
ALTER TABLE ONLY public.task_owners
    ADD CONSTRAINT task_owners_pkey PRIMARY KEY (plan_id, department_no, task_no, owner_no);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_pkey PRIMARY KEY (plan_id, department_no, task_no);
ALTER TABLE ONLY public.workbooks
    ADD CONSTRAINT workbooks_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.workbooks
    ADD CONSTRAINT workbooks_spreadsheet_id_key UNIQUE (spreadsheet_id);
CREATE INDEX approvals_by_run ON public.approvals USING btree (run_id);
CREATE INDEX approvals_by_workbook ON public.approvals USING btree (workbook_id, id);
CREATE INDEX history_by_run ON public.history USING btree (run_id);
CREATE INDEX history_by_workbook ON public.history USING btree (workbook_id, seen_at, id);
CREATE INDEX mail_schedule_by_time ON public.mail_schedule USING btree (next_at);
CREATE INDEX outbox_waiting ON public.outbox USING btree (state, next_attempt_at);
CREATE INDEX quota_takes_by_scope ON public.quota_takes USING btree (scope, kind, taken_at);
CREATE INDEX sync_runs_by_workbook ON public.sync_runs USING btree (workbook_id, id);
CREATE INDEX sync_states_by_due ON public.sync_states USING btree (due_at);
ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.sync_runs(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.departments
    ADD CONSTRAINT departments_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.due_history
    ADD CONSTRAINT due_history_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.findings
    ADD CONSTRAINT findings_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.goal_owners
    ADD CONSTRAINT goal_owners_plan_id_department_no_goal_no_fkey FOREIGN KEY (plan_id, department_no, goal_no) REFERENCES public.goals(plan_id, department_no, goal_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.goal_owners
    ADD CONSTRAINT goal_owners_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.goals
    ADD CONSTRAINT goals_plan_id_department_no_fkey FOREIGN KEY (plan_id, department_no) REFERENCES public.departments(plan_id, department_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.goals
    ADD CONSTRAINT goals_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.sync_runs(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.indicator_months
    ADD CONSTRAINT indicator_months_plan_id_department_no_indicator_no_fkey FOREIGN KEY (plan_id, department_no, indicator_no) REFERENCES public.indicators(plan_id, department_no, indicator_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.indicator_months
    ADD CONSTRAINT indicator_months_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.indicators
    ADD CONSTRAINT indicators_plan_id_department_no_fkey FOREIGN KEY (plan_id, department_no) REFERENCES public.departments(plan_id, department_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.indicators
    ADD CONSTRAINT indicators_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.initiatives
    ADD CONSTRAINT initiatives_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.known_cells
    ADD CONSTRAINT known_cells_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.known_conflicts
    ADD CONSTRAINT known_conflicts_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.known_counters
    ADD CONSTRAINT known_counters_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.known_items
    ADD CONSTRAINT known_items_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.known_prefixes
    ADD CONSTRAINT known_prefixes_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.mail_opt_outs
    ADD CONSTRAINT mail_opt_outs_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.mail_rounds
    ADD CONSTRAINT mail_rounds_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.mail_schedule
    ADD CONSTRAINT mail_schedule_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT milestones_plan_id_department_no_task_no_fkey FOREIGN KEY (plan_id, department_no, task_no) REFERENCES public.tasks(plan_id, department_no, task_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.milestones
    ADD CONSTRAINT milestones_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.overdue_items
    ADD CONSTRAINT overdue_items_plan_id_department_no_task_no_fkey FOREIGN KEY (plan_id, department_no, task_no) REFERENCES public.tasks(plan_id, department_no, task_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.overdue_items
    ADD CONSTRAINT overdue_items_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.plan_parts
    ADD CONSTRAINT plan_parts_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.plans
    ADD CONSTRAINT plans_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.readiness_criteria
    ADD CONSTRAINT readiness_criteria_plan_id_department_no_fkey FOREIGN KEY (plan_id, department_no) REFERENCES public.readiness_departments(plan_id, department_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.readiness_criteria
    ADD CONSTRAINT readiness_criteria_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.readiness_departments
    ADD CONSTRAINT readiness_departments_plan_id_department_no_fkey FOREIGN KEY (plan_id, department_no) REFERENCES public.departments(plan_id, department_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.readiness_departments
    ADD CONSTRAINT readiness_departments_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.remarks
    ADD CONSTRAINT remarks_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rollup_departments
    ADD CONSTRAINT rollup_departments_plan_id_department_no_fkey FOREIGN KEY (plan_id, department_no) REFERENCES public.departments(plan_id, department_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.rollup_departments
    ADD CONSTRAINT rollup_departments_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rollup_goals
    ADD CONSTRAINT rollup_goals_plan_id_department_no_goal_no_fkey FOREIGN KEY (plan_id, department_no, goal_no) REFERENCES public.goals(plan_id, department_no, goal_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.rollup_goals
    ADD CONSTRAINT rollup_goals_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rollup_indicators
    ADD CONSTRAINT rollup_indicators_plan_id_department_no_indicator_no_fkey FOREIGN KEY (plan_id, department_no, indicator_no) REFERENCES public.indicators(plan_id, department_no, indicator_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.rollup_indicators
    ADD CONSTRAINT rollup_indicators_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rollup_personal
    ADD CONSTRAINT rollup_personal_plan_id_department_no_fkey FOREIGN KEY (plan_id, department_no) REFERENCES public.departments(plan_id, department_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.rollup_personal
    ADD CONSTRAINT rollup_personal_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.standings
    ADD CONSTRAINT standings_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.summary
    ADD CONSTRAINT summary_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sync_runs
    ADD CONSTRAINT sync_runs_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sync_states
    ADD CONSTRAINT sync_states_workbook_id_fkey FOREIGN KEY (workbook_id) REFERENCES public.workbooks(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tabs
    ADD CONSTRAINT tabs_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.task_flags
    ADD CONSTRAINT task_flags_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.task_key_months
    ADD CONSTRAINT task_key_months_plan_id_department_no_task_no_fkey FOREIGN KEY (plan_id, department_no, task_no) REFERENCES public.tasks(plan_id, department_no, task_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.task_key_months
    ADD CONSTRAINT task_key_months_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.task_owners
    ADD CONSTRAINT task_owners_plan_id_department_no_task_no_fkey FOREIGN KEY (plan_id, department_no, task_no) REFERENCES public.tasks(plan_id, department_no, task_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.task_owners
    ADD CONSTRAINT task_owners_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_plan_id_department_no_fkey FOREIGN KEY (plan_id, department_no) REFERENCES public.departments(plan_id, department_no) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT tasks_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES public.plans(id) ON DELETE CASCADE;
