import { sqlMigration } from '@onewindow/subgraph-kit';

/** Sessions, the memory of failed sign-ins, and the limits of both as rows. */
export const createSessions = sqlMigration('20261123-create-sessions', [
  `create table session (
     id text primary key,
     token_hash text not null unique,
     account_id text not null references account (id),
     created_at timestamptz not null,
     last_seen_at timestamptz not null,
     expires_at timestamptz not null,
     ended_at timestamptz
   )`,
  'create index session_open_by_account on session (account_id) where ended_at is null',
  'create index session_by_expiry on session (expires_at)',
  `create table sign_in_throttle (
     login text primary key,
     failures integer not null,
     window_started_at timestamptz not null,
     locked_until timestamptz
   )`,
  'create index sign_in_throttle_by_window on sign_in_throttle (window_started_at)',
  `create table setting (
     key text primary key,
     value integer not null check (value > 0),
     unit text not null,
     meaning text not null
   )`,
  `insert into setting (key, value, unit, meaning) values
     ('session.staff.idle', 1800, 'second', 'A session of staff ends after so long without a request'),
     ('session.applicant.idle', 43200, 'second', 'A session of an applicant ends after so long without a request'),
     ('session.absolute', 43200, 'second', 'Every session ends so long after the sign-in'),
     ('session.touch', 60, 'second', 'A request is remembered at most this often'),
     ('signIn.login.maxFailures', 5, 'attempt', 'Wrong passwords for one login within the window that lock it'),
     ('signIn.login.window', 900, 'second', 'Window in which wrong passwords are counted'),
     ('signIn.login.lock', 900, 'second', 'How long a locked login stays locked'),
     ('signIn.process.maxPerMinute', 300, 'attempt', 'Attempts one process takes within a minute'),
     ('signIn.process.maxHashing', 2, 'attempt', 'Passwords one process checks at the same time')`,
]);
