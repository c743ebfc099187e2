-- A job keeps the shape of its data set's images and the number of classes. All earlier jobs are on Fashion-MNIST's.
alter table training_job add column channels integer default 1 not null;
alter table training_job add column height integer default 28 not null;
alter table training_job add column width integer default 28 not null;
alter table training_job add column classes integer default 10 not null;
alter table training_job alter column channels drop default;
alter table training_job alter column height drop default;
alter table training_job alter column width drop default;
alter table training_job alter column classes drop default;

-- Room for the confusion matrix of 100 classes.
alter table training_job alter column evaluation set data type varchar(200000);
