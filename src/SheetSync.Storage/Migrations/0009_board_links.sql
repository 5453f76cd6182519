-- Links that let people look at a workbook's board. The link itself is not here: it is signed with the operator's key and only names id.
-- audience: whom it was made for, 'leaders', 'owner', 'wall' … A link that is not here, or has revoked_at, opens nothing.
create table board_links (
    id text not null primary key,
    workbook_id bigint not null references workbooks (id) on delete cascade,
    audience text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index board_links_by_workbook on board_links (workbook_id, expires_at);
