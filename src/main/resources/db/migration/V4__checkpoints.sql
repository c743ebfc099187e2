alter table training_job add column lost_workers integer default 0 not null;
alter table training_job add column ticket integer default 1 not null;
alter table training_job add column progress_attempt integer;
alter table training_job add column progress_epoch integer;
alter table training_job add column progress_batch integer;
alter table training_job add column progress_images_per_second double precision;
alter table training_job add column progress_eta_seconds bigint;

-- A place in the queue is named by the job and the number of its ticket, and always due: see QueueTicket.
update scheduled_tasks
set task_instance = task_instance || ':1', execution_time = execution_time - interval '36500' day
where task_name = 'training-job';

-- Where a job that has not ended can be taken up again: after its last recorded epoch.
create table training_checkpoint (
  job_id uuid not null primary key,
  epoch integer not null,
  updates bigint not null,
  parameter_count integer not null,
  state_count integer not null,
  sha256 varchar(64) not null,
  constraint training_checkpoint_job_fk foreign key (job_id) references training_job (id)
);

-- Parameters, then the optimizer's state: little-endian floats in blocks, since H2 holds no more than one mebibyte in
-- a bytea.
create table training_checkpoint_block (
  job_id uuid not null,
  block integer not null,
  content bytea not null,
  primary key (job_id, block),
  constraint training_checkpoint_block_fk foreign key (job_id) references training_checkpoint (job_id)
);
