import { sqlMigration } from '@onewindow/subgraph-kit';

/** Alerts: evidence of what happened when, so never changed. */
export const createAlerts = sqlMigration('20261123-create-alerts', [
  `create table alert (
     id text primary key,
     event_id text not null unique,
     kind text not null,
     clock_kind text not null,
     case_id text not null,
     case_number text not null,
     organization_id text not null,
     organization_name text not null,
     division_code text not null,
     raised_at timestamptz not null
   )`,
  'create index alert_by_time on alert (raised_at desc, id desc)',
  'create index alert_by_division on alert (division_code text_pattern_ops, raised_at desc)',
]);
