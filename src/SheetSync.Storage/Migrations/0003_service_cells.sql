-- What was written into service columns, to tell the service's own leftovers from people's notes: value is t and a text or n and a number.
create table known_cells (
    plan_id bigint not null references plans (id) on delete cascade,
    cell_no integer not null,
    sheet_id integer not null,
    service_column text not null,
    value text not null,
    cells integer not null,
    primary key (plan_id, cell_no)
);

-- People's texts in service cells that were told and could not be put back, so that they are told once.
create table known_conflicts (
    plan_id bigint not null references plans (id) on delete cascade,
    conflict_no integer not null,
    conflict text not null,
    primary key (plan_id, conflict_no)
);
