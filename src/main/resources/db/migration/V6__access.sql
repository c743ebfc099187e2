-- Keys stay after they are revoked or have expired: as long as there is a row, the service asks for a key.
create table access_key (
  id varchar(12) not null primary key,
  name varchar(100) not null,
  scopes varchar(100) not null,
  created_at timestamp(6) with time zone not null,
  sha256 varchar(64) not null,
  former_sha256 varchar(64),
  former_until timestamp(6) with time zone,
  expires_at timestamp(6) with time zone,
  revoked_at timestamp(6) with time zone,
  last_used_at timestamp(6) with time zone
);

-- One row. Its number grows with every change of a key, so that every process notices changes with one small query.
create table access_change (
  number bigint not null
);
insert into access_change (number) values (0);

-- Sessions of browsers. A row is deleted at the end of its session, or later if it expired.
create table access_session (
  sha256 varchar(64) not null primary key,
  key_id varchar(12) not null,
  key_sha256 varchar(64) not null,
  expires_at timestamp(6) with time zone not null
);
