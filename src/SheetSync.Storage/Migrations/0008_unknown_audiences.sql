-- Scripts whose genuine tokens of Google were refused, since their audience is not in Api:Audiences: what the operator may want to add.
create table unknown_audiences (
    audience text not null primary key,
    seen_at timestamptz not null,
    calls bigint not null
);
