-- What a job's model answers for each test image: see LabelledPredictions.
create table training_prediction_block (
  job_id uuid not null,
  block integer not null,
  content bytea not null,
  primary key (job_id, block),
  constraint training_prediction_block_fk foreign key (job_id) references training_job (id) on delete cascade
);

-- Means of the current epoch so far.
alter table training_job add column progress_training_loss double precision;
alter table training_job add column progress_training_accuracy double precision;

-- For the jobs that have ended lately.
create index training_job_finished_at_idx on training_job (finished_at);
