PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE approvals (
    id integer not null primary key autoincrement,
    workbook_id bigint not null references workbooks (id) on delete cascade,
    run_id bigint references sync_runs (id) on delete set null,
    approved_at timestamptz not null,
    day date not null,
    approved_by text
);
INSERT INTO approvals VALUES(1,2,1,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z');
CREATE TABLE change_logs (
    account text not null primary key,
    page_token text not null,
    read_at timestamptz not null
, told bigint not null default 0, answered bigint not null default 0);
INSERT INTO change_logs VALUES('2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z',1,1);
CREATE TABLE departments (
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
    weight text not null,
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
INSERT INTO departments VALUES(1,1,'Продажи','Продажи',77,1,'Петрова Анна','petrova@example.com',NULL,'Настройки!C25','2.5',1,1,1,'Рост',NULL,'Один канал',NULL,'Нужен второй','Продажи!A40','Настройки!A25');
INSERT INTO departments VALUES(1,2,'Склад','Склад',NULL,0,NULL,NULL,NULL,NULL,'1',0,0,1,NULL,'Команда',NULL,'Растёт',NULL,'Склад!A3','Настройки!A26');
CREATE TABLE due_history (
    plan_id bigint not null references plans (id) on delete cascade,
    due_id text not null,
    first_due date not null,
    last_due date,
    times_moved integer not null,
    marks integer not null,
    primary key (plan_id, due_id)
);
INSERT INTO due_history VALUES(1,'ПРО-5','2027-08-15','2027-10-01',2,0);
INSERT INTO due_history VALUES(1,'ПРО-6','2027-05-01',NULL,1,3);
CREATE TABLE findings (
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
INSERT INTO findings VALUES(1,1,'SS0107','blocker','warning','Продажи','Не дата','No date','«31.02 {0}» не дата.','“31.02 {0}” is no date.','Продажи!E21');
INSERT INTO findings VALUES(1,2,'SS0001','hint','hint',NULL,'Заметка','Note','дня','days',NULL);
CREATE TABLE found_workbooks (
    spreadsheet_id text not null primary key,
    title text not null,
    account text not null,
    shared_by text,
    has_settings boolean,
    found_at timestamptz not null,
    changed_at timestamptz not null,
    examined_at timestamptz
);
INSERT INTO found_workbooks VALUES('sheet-1','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z',1,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z');
CREATE TABLE goal_owners (
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
INSERT INTO goal_owners VALUES(1,1,1,1,'Иванов И. И.',1,'Иванов Иван Иванович','ivanov@example.com','Продажи!D12');
INSERT INTO goal_owners VALUES(1,1,1,2,'кто-то',NULL,NULL,NULL,'Продажи!D12');
CREATE TABLE goals (
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
INSERT INTO goals VALUES(1,1,1,'ПРО-3','Удвоить {продажи} ''за год''; drop table goals','Выручка','20 млн',1,1,'Продажи!A12');
INSERT INTO goals VALUES(1,1,2,'ПРО-4','Названа лишь в задаче',NULL,NULL,0,0,'Продажи!A20');
CREATE TABLE history (
    id integer not null primary key autoincrement,
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
    from_amount text,
    to_amount text,
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
INSERT INTO history VALUES(1,2,1,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z',1,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z',1,1,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z',1,'2027-11-01T00:00:00.000000Z');
CREATE TABLE indicator_months (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    indicator_no integer not null,
    month integer not null,
    planned text,
    planned_cell text,
    actual text,
    actual_cell text,
    primary key (plan_id, department_no, indicator_no, month),
    foreign key (plan_id, department_no, indicator_no)
        references indicators (plan_id, department_no, indicator_no) deferrable initially deferred
);
INSERT INTO indicator_months VALUES(1,1,1,1,'1.10','Продажи!G5',NULL,'Продажи!G6');
INSERT INTO indicator_months VALUES(1,1,1,2,'2.20','Продажи!H5',NULL,'Продажи!H6');
INSERT INTO indicator_months VALUES(1,1,1,4,'4.40','Продажи!J5',NULL,NULL);
INSERT INTO indicator_months VALUES(1,1,1,5,'5.50','Продажи!K5',NULL,NULL);
INSERT INTO indicator_months VALUES(1,1,1,6,'6.60','Продажи!L5',NULL,NULL);
INSERT INTO indicator_months VALUES(1,1,1,7,'7.70','Продажи!M5',NULL,NULL);
INSERT INTO indicator_months VALUES(1,1,1,8,'8.80','Продажи!N5',NULL,NULL);
INSERT INTO indicator_months VALUES(1,1,1,9,'9.90','Продажи!O5',NULL,NULL);
INSERT INTO indicator_months VALUES(1,1,1,10,'11.00','Продажи!P5',NULL,NULL);
INSERT INTO indicator_months VALUES(1,1,1,11,'12.10','Продажи!Q5',NULL,NULL);
INSERT INTO indicator_months VALUES(1,1,1,12,'13.20','Продажи!R5',NULL,NULL);
CREATE TABLE indicators (
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
    weight text not null,
    baseline text,
    baseline_cell text,
    target text,
    target_cell text,
    is_percent boolean not null,
    has_row boolean not null,
    cell text not null,
    primary key (plan_id, department_no, indicator_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);
INSERT INTO indicators VALUES(1,1,1,'ПРО-1','Выручка','млн ₽',0,'lower','last',1,'3','0.1234567890123456789012345678','Продажи!E5','-79228162514264337593543950335','Продажи!F5',0,1,'Продажи!A5');
INSERT INTO indicators VALUES(1,1,2,'ПРО-2',NULL,'%',1,'higher','sum',0,'0',NULL,NULL,NULL,NULL,1,0,'Продажи!A7');
CREATE TABLE initiatives (
    plan_id bigint not null references plans (id) on delete cascade,
    initiative_no integer not null,
    title text not null,
    department text,
    reach text,
    impact text,
    confidence text,
    effort text,
    ease text,
    cell text not null,
    primary key (plan_id, initiative_no)
);
INSERT INTO initiatives VALUES(1,1,'Чат-бот','Продажи','1000','2','0.8','3',NULL,'Инициативы!A2');
INSERT INTO initiatives VALUES(1,2,'Второй склад',NULL,NULL,'5','0.25',NULL,'4.5','Инициативы!A3');
CREATE TABLE known_cells (
    plan_id bigint not null references plans (id) on delete cascade,
    cell_no integer not null,
    sheet_id integer not null,
    service_column text not null,
    value text not null,
    cells integer not null,
    primary key (plan_id, cell_no)
);
INSERT INTO known_cells VALUES(1,1,1,'flag','2027-11-01T00:00:00.000000Z',1);
CREATE TABLE known_conflicts (
    plan_id bigint not null references plans (id) on delete cascade,
    conflict_no integer not null,
    conflict text not null,
    primary key (plan_id, conflict_no)
);
INSERT INTO known_conflicts VALUES(1,1,'2027-11-01T00:00:00.000000Z');
CREATE TABLE known_counters (
    plan_id bigint not null references plans (id) on delete cascade,
    prefix text not null,
    highest integer not null,
    primary key (plan_id, prefix)
);
INSERT INTO known_counters VALUES(1,'ПРО',6);
INSERT INTO known_counters VALUES(1,'СКЛ',0);
CREATE TABLE known_items (
    plan_id bigint not null references plans (id) on delete cascade,
    item_no integer not null,
    item_id text not null,
    kind text not null,
    department text not null,
    title text not null,
    parent text,
    primary key (plan_id, item_no)
);
INSERT INTO known_items VALUES(1,1,'ПРО-5','task','Продажи','Запустить
магазин ✓','Удвоить');
INSERT INTO known_items VALUES(1,2,'ПРО-1','indicator','Склад','Выручка',NULL);
CREATE TABLE known_prefixes (
    plan_id bigint not null references plans (id) on delete cascade,
    department text not null,
    prefix text not null,
    primary key (plan_id, department)
);
INSERT INTO known_prefixes VALUES(1,'Продажи','ПРО');
INSERT INTO known_prefixes VALUES(1,'Склад','СКЛ');
CREATE TABLE leases (
    spreadsheet_id text not null primary key,
    token bigint not null,
    holder text,
    expires_at timestamptz not null
);
INSERT INTO leases VALUES('sheet-1',1,NULL,'2027-11-01T09:01:00.000000Z');
CREATE TABLE mail_link_key (
    id integer not null primary key,
    link_key text not null
);
INSERT INTO mail_link_key VALUES(1,'2027-11-01T00:00:00.000000Z');
CREATE TABLE mail_opt_outs (
    workbook_id bigint not null references workbooks (id) on delete cascade,
    recipient text not null,
    at timestamptz not null,
    primary key (workbook_id, recipient)
);
INSERT INTO mail_opt_outs VALUES(2,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z');
CREATE TABLE mail_rounds (
    workbook_id bigint not null references workbooks (id) on delete cascade,
    kind text not null,
    period text not null,
    at timestamptz not null,
    told text,
    primary key (workbook_id, kind, period)
);
INSERT INTO mail_rounds VALUES(2,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','{"day":"2027-11-01","kpi":null,"overdue":[]}');
CREATE TABLE mail_schedule (
    workbook_id bigint not null primary key references workbooks (id) on delete cascade,
    next_at timestamptz not null,
    ask_at timestamptz not null
);
INSERT INTO mail_schedule VALUES(2,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z');
CREATE TABLE milestones (
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
INSERT INTO milestones VALUES(1,1,1,1,6,'2027-09-30','Договор',1,'Продажи!L21');
INSERT INTO milestones VALUES(1,1,1,2,7,'2027-10-31',NULL,0,'Продажи!M21');
CREATE TABLE outbox (
    id integer not null primary key autoincrement,
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
INSERT INTO outbox VALUES(1,2,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z',1,'2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z');
CREATE TABLE overdue_items (
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
INSERT INTO overdue_items VALUES(1,'overdue',1,'ПРО-5','task',1,1,'Запустить
магазин ✓','2027-10-01',0,31,2,2,'2027-08-15','Продажи!E21');
INSERT INTO overdue_items VALUES(1,'overdue',2,'ПРО-5/6','milestone',1,1,'Договор','2027-10-01',0,31,1,0,'2027-08-15','Продажи!L21');
INSERT INTO overdue_items VALUES(1,'postponed',1,'СКЛ-1','milestone',2,1,'Договор','2027-10-01',1,78,1,0,'2027-08-15','Продажи!L21');
INSERT INTO overdue_items VALUES(1,'dueThisMonth',1,'ПРО-6','task',1,2,'Запустить
магазин ✓','2027-11-01',0,0,0,2,'2027-11-01','Продажи!E21');
CREATE TABLE people (
    plan_id bigint not null references plans (id) on delete cascade,
    person_no integer not null,
    name text not null,
    email text,
    department text,
    cell text,
    primary key (plan_id, person_no)
);
INSERT INTO people VALUES(1,1,'Иванов Иван Иванович','ivanov@example.com','Продажи','Настройки!A30');
INSERT INTO people VALUES(1,2,'Smith, John',NULL,NULL,'Настройки!A31');
CREATE TABLE plan_parts (
    plan_id bigint not null references plans (id) on delete cascade,
    part text not null,
    hash text not null,
    primary key (plan_id, part)
);
INSERT INTO plan_parts VALUES(1,'tabs','8dbd868f74deb259ddb63302cfe49a4533db7f13add12c4514c51b1a5f226705');
INSERT INTO plan_parts VALUES(1,'settings','03da8452dd421565c572c8bb2abb2caa3c325219e37d4002e8a9125850e24c51');
INSERT INTO plan_parts VALUES(1,'summary','8719b851b745416efe3c99362b73c26b3b97e187e9881dd3db7811470121cb21');
INSERT INTO plan_parts VALUES(1,'people','1c3d6004e9526f5197d85c0d1b5584ec6bede0d18585ba37e5857bc6255ddcb5');
INSERT INTO plan_parts VALUES(1,'departments','dd8f6403382f69a3f0937090649e71f3373e5034c25c55b853ebc4d52feea65e');
INSERT INTO plan_parts VALUES(1,'indicators','a46d35bc56df7a0d7ee7dc95b752b19fa703cd32aaef32ca5f5244e697528f31');
INSERT INTO plan_parts VALUES(1,'indicator_months','6a975270c5dde66b33aa973d304f2f74203562f3cfd366464db79d9370db3f33');
INSERT INTO plan_parts VALUES(1,'goals','1e43cfa3c232586b0cbfbc9ab82cd7fa553764fe05c5a76036457d18e3be3d1b');
INSERT INTO plan_parts VALUES(1,'goal_owners','2c5f0aef9f306a867c5a9f5fbbd1fcfee763144f6eff5821c965f2b6d66c5d1e');
INSERT INTO plan_parts VALUES(1,'tasks','98044dad57ce2970c95146a986d1c334dd15628c3ef3c1933eca07309fc39cf6');
INSERT INTO plan_parts VALUES(1,'task_owners','5213374b81e3f86d2988c0b47b2aed205d80c9e23d6c66f76272de59b9bddf66');
INSERT INTO plan_parts VALUES(1,'task_key_months','7f3926e1f7e9d4e0e2a892480724cd6e2a92b9f162022f80d4977dee96e0c85b');
INSERT INTO plan_parts VALUES(1,'milestones','77c6e8b393382568ef26dfc0215b7f2436c9e64fe65a5bfca96bc1947e20e70e');
INSERT INTO plan_parts VALUES(1,'initiatives','0e9f4a54b7c0df4c51a758f7e05c12d19494a1f8050d3c4e1af091730f0c516f');
INSERT INTO plan_parts VALUES(1,'remarks','4b07331b34714c65fb6453168b06bc6c5ec0f0b8b845557185a05b2aa67a3eae');
INSERT INTO plan_parts VALUES(1,'findings','04fe7a92aaacbc49d5e0606e2e84154218aa6a7e6a9a6d9fbffcd732499299a3');
INSERT INTO plan_parts VALUES(1,'readiness_departments','7301c4475fc10ef344781bca5d07e032a3f7f386dfd93a8245c0e270c65679ec');
INSERT INTO plan_parts VALUES(1,'readiness_criteria','d9fe32933a1fa96de30f3b883863091041afb632c1cfc921034c6968856edee0');
INSERT INTO plan_parts VALUES(1,'rollup_departments','869c77943f46304fd8a6c24c0cbfcb5cb80e88e280d96c8e20b09c855d3dc6aa');
INSERT INTO plan_parts VALUES(1,'rollup_indicators','849f84d741fc2370ae4d4f73d7fdd69987923496ae7d405951ba3f87e39bad60');
INSERT INTO plan_parts VALUES(1,'rollup_goals','bc0e1a6c65f570fea3cc3dd1c39940a75878d3e3b5e21640aaac6f44f9ebeb0c');
INSERT INTO plan_parts VALUES(1,'rollup_personal','da6a33a8328f0335eca7b110eed986f81bbecf040234f5c7c240eba3c2de302b');
INSERT INTO plan_parts VALUES(1,'overdue_items','5549d0bfb88765816fcaf4c555bb7b0625ba9c7c535a143c4c368bcda41ecb19');
INSERT INTO plan_parts VALUES(1,'task_flags','284a1aea97a79d77b5e8257be74b7a33af39bea0e2e1323ba7d7fdd297150ee8');
INSERT INTO plan_parts VALUES(1,'known_items','9f91f1f274a940f09e91e8454f9c165470af44bc0dbe450b944418a362c0ee90');
INSERT INTO plan_parts VALUES(1,'known_prefixes','c88a04252aac7c81ec5bc3026df1cd9da97f809d6a2a9c132913fe01003c3506');
INSERT INTO plan_parts VALUES(1,'known_counters','2f458cb70a07629a681a3b027c57e6bd5467ee442e9720eef6ab3c831992b190');
INSERT INTO plan_parts VALUES(1,'due_history','11ff9192aa146f5c5910742e6d80b3071b38564a2bd2ef59beed02139d2f70da');
CREATE TABLE plans (
    id integer not null primary key autoincrement,
    workbook_id bigint not null references workbooks (id) on delete cascade,
    kind text not null,
    recorded_at timestamptz not null,
    unique (workbook_id, kind)
);
INSERT INTO plans VALUES(1,2,'last','2027-11-01T09:00:00.000000Z');
CREATE TABLE push_channels (
    channel_id text not null primary key,
    account text not null,
    address text not null,
    token_hash text not null,
    opened_at timestamptz not null,
    resource_id text,
    expires_at timestamptz,
    confirmed_at timestamptz
);
INSERT INTO push_channels VALUES('2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z');
CREATE TABLE quota_takes (
    scope text not null,
    kind text not null,
    urgency integer not null,
    taken_at timestamptz not null,
    permits integer not null
);
INSERT INTO quota_takes VALUES('2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z',1,'2027-11-01T00:00:00.000000Z',1);
CREATE TABLE quota_turns (
    pool text not null,
    kind text not null,
    turns bigint not null,
    primary key (pool, kind)
);
INSERT INTO quota_turns VALUES('2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z',1);
CREATE TABLE readiness_criteria (
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
INSERT INTO readiness_criteria VALUES(1,1,1,'indicators','missing',0,2);
INSERT INTO readiness_criteria VALUES(1,1,2,'goals','partial',1,2);
INSERT INTO readiness_criteria VALUES(1,1,3,'tasks','complete',2,2);
INSERT INTO readiness_criteria VALUES(1,1,4,'owners','missing',0,2);
INSERT INTO readiness_criteria VALUES(1,1,5,'milestones','partial',1,2);
INSERT INTO readiness_criteria VALUES(1,1,6,'report','complete',2,2);
INSERT INTO readiness_criteria VALUES(1,2,1,'indicators','missing',0,0);
INSERT INTO readiness_criteria VALUES(1,2,2,'goals','missing',0,0);
INSERT INTO readiness_criteria VALUES(1,2,3,'tasks','missing',0,0);
INSERT INTO readiness_criteria VALUES(1,2,4,'owners','missing',0,0);
INSERT INTO readiness_criteria VALUES(1,2,5,'milestones','missing',0,0);
INSERT INTO readiness_criteria VALUES(1,2,6,'report','missing',0,0);
CREATE TABLE readiness_departments (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    ready boolean not null,
    score text not null,
    primary key (plan_id, department_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);
INSERT INTO readiness_departments VALUES(1,1,1,'0.5');
INSERT INTO readiness_departments VALUES(1,2,0,'0');
CREATE TABLE remarks (
    plan_id bigint not null references plans (id) on delete cascade,
    remark_no integer not null,
    text text not null,
    from_whom text,
    to_whom text,
    task text,
    cell text not null,
    primary key (plan_id, remark_no)
);
INSERT INTO remarks VALUES(1,1,'Не хватает людей','Иванов',NULL,'Найм','Замечания!A2');
INSERT INTO remarks VALUES(1,2,'Долго отвечаем',NULL,'Продажи',NULL,'Замечания!A3');
CREATE TABLE rollup_departments (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    attainment text,
    coverage text,
    status text not null,
    primary key (plan_id, department_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);
INSERT INTO rollup_departments VALUES(1,1,'0.945','1','amber');
INSERT INTO rollup_departments VALUES(1,2,NULL,NULL,'grey');
CREATE TABLE rollup_goals (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    goal_no integer not null,
    progress text,
    primary key (plan_id, department_no, goal_no),
    foreign key (plan_id, department_no, goal_no) references goals (plan_id, department_no, goal_no) deferrable initially deferred
);
INSERT INTO rollup_goals VALUES(1,1,1,'0.3333333333333333333333333333');
INSERT INTO rollup_goals VALUES(1,1,2,NULL);
CREATE TABLE rollup_indicators (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    indicator_no integer not null,
    planned text,
    actual text,
    attainment text,
    status text not null,
    forecast text,
    trend text,
    months_judged text not null,
    months_missing text not null,
    primary key (plan_id, department_no, indicator_no),
    foreign key (plan_id, department_no, indicator_no)
        references indicators (plan_id, department_no, indicator_no) deferrable initially deferred
);
INSERT INTO rollup_indicators VALUES(1,1,1,'100','96.00','0.96','green','120.5','down','1,2','5');
INSERT INTO rollup_indicators VALUES(1,1,2,NULL,NULL,NULL,'grey',NULL,NULL,'','');
CREATE TABLE rollup_personal (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    entry_no integer not null,
    person_no integer,
    name text not null,
    email text,
    month integer not null,
    kpi text,
    key_tasks_done integer not null,
    key_tasks integer not null,
    primary key (plan_id, department_no, entry_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);
INSERT INTO rollup_personal VALUES(1,1,1,NULL,'Петрова Анна','petrova@example.com',6,'0.875',3,4);
INSERT INTO rollup_personal VALUES(1,1,2,1,'Иванов Иван Иванович','ivanov@example.com',7,NULL,0,0);
CREATE TABLE schema_version (version integer not null primary key, name text not null, applied_at timestamptz not null);
INSERT INTO schema_version VALUES(1,'0001_plans','2027-11-01T09:00:00.000000Z');
INSERT INTO schema_version VALUES(2,'0002_history','2027-11-01 09:00:00+00:00');
INSERT INTO schema_version VALUES(3,'0003_service_cells','2027-11-01 09:00:00+00:00');
INSERT INTO schema_version VALUES(4,'0004_rule_thresholds','2027-11-01 09:00:00+00:00');
INSERT INTO schema_version VALUES(5,'0005_service','2027-11-01 09:00:00+00:00');
INSERT INTO schema_version VALUES(6,'0006_mail','2027-11-01 09:00:00+00:00');
INSERT INTO schema_version VALUES(7,'0007_push','2027-11-01 09:00:00+00:00');
INSERT INTO schema_version VALUES(8,'0008_unknown_audiences','2027-11-01 09:00:00+00:00');
CREATE TABLE settings (
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
    green_from text not null,
    amber_from text not null,
    attainment_cap text not null,
    level2_from_day integer not null,
    level3_from_day integer not null,
    silenced_rules text not null,
    rule_severities text not null
, rule_thresholds text not null default '{}');
INSERT INTO settings VALUES(1,'План «Ромашка» 2027','ООО «Ромашка»',2027,4,'Asia/Yekaterinburg','ru','2027-02-28','["owner@example.com","odd,;\"''@example.com"]','["hr@example.com"]','["example.com"]','friday',18,7,1,3,'0.97','0.8125','1.5',15,45,'["SS0201","SS0305"]','{"SS0101":"blocker","SS0306":"hint"}','{}');
CREATE TABLE standings (
    workbook_id bigint not null references workbooks (id) on delete cascade,
    day text not null,
    standing text not null,
    primary key (workbook_id, day)
);
INSERT INTO standings VALUES(2,'2027-11-01T00:00:00.000000Z','{"day":"2027-11-01","kpi":null,"overdue":[]}');
CREATE TABLE summary (
    plan_id bigint not null primary key references plans (id) on delete cascade,
    today date not null,
    as_of integer,
    attainment text,
    coverage text,
    status text not null,
    ready boolean not null,
    score text not null,
    overdue_tasks integer not null
);
INSERT INTO summary VALUES(1,'2027-11-01',7,'0.945','0.75','amber',0,'0.4166666666666666666666666667',1);
CREATE TABLE sync_runs (
    id integer not null primary key autoincrement,
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
INSERT INTO sync_runs VALUES(1,2,1,'written','2027-11-01T08:59:58.500000Z','2027-11-01T09:00:00.000000Z',1,1,34,12,1,NULL,NULL);
CREATE TABLE sync_states (
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
INSERT INTO sync_states VALUES(1,'2027-11-01T09:00:00.000000Z',0,0,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
INSERT INTO sync_states VALUES(2,'2027-11-01T09:00:00.000000Z',0,0,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE tabs (
    plan_id bigint not null references plans (id) on delete cascade,
    title text not null,
    sheet_id integer,
    primary key (plan_id, title)
);
INSERT INTO tabs VALUES(1,'Настройки',0);
INSERT INTO tabs VALUES(1,'Инициативы',5);
INSERT INTO tabs VALUES(1,'Замечания',6);
INSERT INTO tabs VALUES(1,'Продажи',77);
INSERT INTO tabs VALUES(1,'Склад',78);
CREATE TABLE task_flags (
    plan_id bigint not null references plans (id) on delete cascade,
    item_id text not null,
    overdue_days integer not null,
    due_this_month boolean not null,
    primary key (plan_id, item_id)
);
INSERT INTO task_flags VALUES(1,'ПРО-5',31,0);
INSERT INTO task_flags VALUES(1,'ПРО-6',0,1);
CREATE TABLE task_key_months (
    plan_id bigint not null references plans (id) on delete cascade,
    department_no integer not null,
    task_no integer not null,
    key_no integer not null,
    month integer not null,
    primary key (plan_id, department_no, task_no, key_no),
    foreign key (plan_id, department_no, task_no) references tasks (plan_id, department_no, task_no) deferrable initially deferred
);
INSERT INTO task_key_months VALUES(1,1,1,1,9);
INSERT INTO task_key_months VALUES(1,1,1,2,2);
CREATE TABLE task_owners (
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
INSERT INTO task_owners VALUES(1,1,1,1,'Smith, John',2,'Smith, John',NULL,'Продажи!D21');
INSERT INTO task_owners VALUES(1,1,1,2,'гость',NULL,'Гость','guest@example.com','Продажи!D21');
CREATE TABLE tasks (
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
    progress text,
    cell text not null,
    primary key (plan_id, department_no, task_no),
    foreign key (plan_id, department_no) references departments (plan_id, department_no) deferrable initially deferred
);
INSERT INTO tasks VALUES(1,1,1,'ПРО-5','Запустить
магазин ✓','Удвоить {продажи} ''за год''; drop table goals',NULL,'inProgress','inProgress','2027-10-01','Продажи!E21','0.333','Продажи!A21');
INSERT INTO tasks VALUES(1,1,2,'ПРО-6','Без срока 🚀 �D83D �0000 �FFFD00',NULL,'Выручка',NULL,'notStarted',NULL,NULL,NULL,'Продажи!A22');
INSERT INTO tasks VALUES(1,2,1,'СКЛ-1','Переезд',NULL,NULL,NULL,'notStarted',NULL,NULL,NULL,'Склад!A9');
CREATE TABLE unknown_audiences (
    audience text not null primary key,
    seen_at timestamptz not null,
    calls bigint not null
);
INSERT INTO unknown_audiences VALUES('2027-11-01T00:00:00.000000Z','2027-11-01T00:00:00.000000Z',1);
CREATE TABLE workbooks (
    id integer not null primary key autoincrement,
    spreadsheet_id text not null unique,
    title text not null,
    link_base text,
    added_at timestamptz not null,
    removed_at timestamptz
);
INSERT INTO workbooks VALUES(1,'sheet-2','Василёк',NULL,'2027-11-01T09:00:00.000000Z',NULL);
INSERT INTO workbooks VALUES(2,'sheet-1','План «Ромашка» 2027','https://docs.google.com/spreadsheets/d/sheet-1/edit','2027-11-01T09:00:00.000000Z',NULL);
CREATE INDEX sync_runs_by_workbook on sync_runs (workbook_id, id);
CREATE VIEW overdue as
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
CREATE VIEW rollup as
select w.spreadsheet_id, w.title as workbook, s.as_of, 'company' as level, cast(null as text) as department, cast(null as text) as item_id, n.company as name,
    cast(null as text) as unit, cast(null as real) as weight, cast(null as real) as target,
    cast(null as real) as planned, cast(null as real) as actual,
    cast(s.attainment as real) as attainment, cast(s.coverage as real) as coverage, s.status,
    cast(null as real) as forecast, cast(null as text) as trend
from summary s
join settings n on n.plan_id = s.plan_id
join plans p on p.id = s.plan_id and p.kind = 'last'
join workbooks w on w.id = p.workbook_id and w.removed_at is null
union all
select w.spreadsheet_id, w.title, s.as_of, 'department', d.name, null, d.name,
    null, cast(d.weight as real), null, null, null,
    cast(r.attainment as real), cast(r.coverage as real), r.status, null, null
from rollup_departments r
join departments d on d.plan_id = r.plan_id and d.department_no = r.department_no
join summary s on s.plan_id = r.plan_id
join plans p on p.id = r.plan_id and p.kind = 'last'
join workbooks w on w.id = p.workbook_id and w.removed_at is null
union all
select w.spreadsheet_id, w.title, s.as_of, 'indicator', d.name, i.item_id, i.name,
    i.unit, cast(i.weight as real), cast(i.target as real), cast(r.planned as real), cast(r.actual as real),
    cast(r.attainment as real), null, r.status, cast(r.forecast as real), r.trend
from rollup_indicators r
join indicators i on i.plan_id = r.plan_id and i.department_no = r.department_no and i.indicator_no = r.indicator_no
join departments d on d.plan_id = r.plan_id and d.department_no = r.department_no
join summary s on s.plan_id = r.plan_id
join plans p on p.id = r.plan_id and p.kind = 'last'
join workbooks w on w.id = p.workbook_id and w.removed_at is null;
CREATE VIEW readiness as
select w.spreadsheet_id, w.title as workbook, d.name as department, r.ready, cast(r.score as real) as score,
    c.criterion, c.state, c.satisfied, c.required
from readiness_departments r
join readiness_criteria c on c.plan_id = r.plan_id and c.department_no = r.department_no
join departments d on d.plan_id = r.plan_id and d.department_no = r.department_no
join plans p on p.id = r.plan_id and p.kind = 'last'
join workbooks w on w.id = p.workbook_id and w.removed_at is null;
CREATE INDEX history_by_workbook on history (workbook_id, seen_at, id);
CREATE INDEX history_by_run on history (run_id);
CREATE INDEX approvals_by_workbook on approvals (workbook_id, id);
CREATE INDEX approvals_by_run on approvals (run_id);
CREATE VIEW changes as
select w.spreadsheet_id, w.title as workbook, h.seen_at, h.day, h.event, h.kind, h.item_id, h.ref_id as id, h.department, h.title, h.task_title,
    h.month, cast(h.from_amount as real) as from_amount, cast(h.to_amount as real) as to_amount, h.from_day, h.to_day,
    h.from_text, h.to_text, h.tab || '!' || h.a1 as cell,
    w.link_base || '#gid=' || h.sheet_id || '&range=' || h.a1 as link
from history h
join workbooks w on w.id = h.workbook_id and w.removed_at is null;
CREATE INDEX sync_states_by_due on sync_states (due_at);
CREATE INDEX quota_takes_by_scope on quota_takes (scope, kind, taken_at);
CREATE INDEX outbox_waiting on outbox (state, next_attempt_at);
CREATE INDEX mail_schedule_by_time on mail_schedule (next_at);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('workbooks',2);
INSERT INTO sqlite_sequence VALUES('plans',1);
INSERT INTO sqlite_sequence VALUES('sync_runs',1);
INSERT INTO sqlite_sequence VALUES('history',1);
INSERT INTO sqlite_sequence VALUES('approvals',1);
INSERT INTO sqlite_sequence VALUES('outbox',1);
COMMIT;
PRAGMA foreign_keys=ON;
