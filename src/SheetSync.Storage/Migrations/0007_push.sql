-- Channels through which Google says that something has changed, one for each service account, whichever replica opened it. token_hash: SHA-256 of
-- the token that comes with each message; resource_id and expires_at: null while the channel is being opened; confirmed_at: its first message came.
create table push_channels (
    channel_id text not null primary key,
    account text not null,
    address text not null,
    token_hash text not null,
    opened_at timestamptz not null,
    resource_id text,
    expires_at timestamptz,
    confirmed_at timestamptz
);

-- Messages that came for an account's log, and how many of them the log has been read since.
alter table change_logs add column told bigint not null default 0;
alter table change_logs add column answered bigint not null default 0;
