import { sqlMigration } from '@onewindow/subgraph-kit';

/** Years whose official notice is known, and the days that differ from the plain week. */
export const createWorkCalendar = sqlMigration('20261123-create-work-calendar', [
  `create table work_calendar_year (
     year integer primary key,
     source text not null,
     version integer not null,
     published_at timestamptz not null
   )`,
  `create table work_calendar_day (
     date date primary key,
     year integer not null references work_calendar_year (year),
     is_workday boolean not null,
     name text,
     source text not null,
     check (extract(year from date) = year)
   )`,
  'create index work_calendar_day_by_year on work_calendar_day (year, date)',
]);
