-- The manifest is what the download holds; the other columns of a model find, order and check it.
create table model (
	id uuid not null primary key,
	job_id uuid not null,
	architecture varchar(64) not null,
	optimizer varchar(64) not null,
	dataset varchar(64) not null,
	created_at timestamp with time zone not null,
	holdout_accuracy double precision,
	parameter_count integer not null,
	parameters_sha256 varchar(64) not null,
	parameters_crc32 bigint not null,
	artifact_bytes bigint not null,
	artifact_sha256 varchar(64) not null,
	manifest varchar(200000) not null
);

create index model_created on model (created_at, id);
create index model_holdout_accuracy on model (holdout_accuracy);

-- In blocks, since H2 holds no more than one mebibyte in a bytea.
create table model_parameters (
	model_id uuid not null references model (id),
	block integer not null,
	content bytea not null,
	primary key (model_id, block)
);

create table model_alias (
	name varchar(63) not null primary key,
	model_id uuid references model (id),
	pinned boolean not null,
	version integer not null
);

create index model_alias_model on model_alias (model_id);

-- Always there, pointing to nothing until there is a model: whoever changes an alias locks this row first.
insert into model_alias (name, model_id, pinned, version) values ('champion', null, false, 0);
