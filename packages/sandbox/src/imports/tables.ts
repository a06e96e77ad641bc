/**
 * Recordings that came as files, sample for sample. One without a record is still being read, or its reading was cut
 * off: it is not served, and removed when the database is opened. Marks are the seconds of annotations that came along,
 * which their ticks are coarser than. Jobs are what became of files that were sent to the API.
 */
export const IMPORT_TABLES = `
create table recorded (
  id integer primary key autoincrement,
  record integer unique references record(id) on delete cascade,
  digest text,
  info text,
  statistics text
) strict;
create index recorded_by_digest on recorded (digest);
create table recorded_channel (
  id integer primary key autoincrement,
  recorded integer not null references recorded(id) on delete cascade,
  facts text not null
) strict;
create index recorded_channel_by_recorded on recorded_channel (recorded);
create table recorded_chunk (
  channel integer not null references recorded_channel(id) on delete cascade,
  number integer not null,
  first integer not null,
  last integer not null,
  bytes blob not null,
  unique (channel, number)
) strict;
create table recorded_mark (
  annotation integer primary key references annotation(id) on delete cascade,
  tick integer not null,
  seconds real not null
) strict;
create table import_job (
  id integer primary key autoincrement,
  "user" integer not null references "user"(id) on delete cascade,
  began integer not null,
  results text not null
) strict`;
