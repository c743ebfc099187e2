-- Null where a job ended before they were kept: such a job is trained again when a study wants its like.
alter table training_job add column test_images integer;
alter table training_job add column right_answers bytea;
alter table training_job add column provenance varchar(2000);

create table study (
  id uuid not null primary key,
  version bigint not null,
  kind varchar(20) not null,
  request varchar(20000) not null,
  created_at timestamp(6) with time zone not null,
  cancelled_at timestamp(6) with time zone,
  idempotency_key varchar(255),
  request_sha256 varchar(64),
  constraint study_idempotency_key_unique unique (idempotency_key)
);
create index study_created_at_idx on study (created_at);

-- A job may belong to several studies, and cannot be deleted before them.
create table study_job (
  study_id uuid not null,
  cell integer not null,
  seed bigint not null,
  job_id uuid not null,
  reused boolean not null,
  primary key (study_id, cell, seed),
  constraint study_job_study_fk foreign key (study_id) references study (id),
  constraint study_job_job_fk foreign key (job_id) references training_job (id)
);
create index study_job_job_idx on study_job (job_id);
