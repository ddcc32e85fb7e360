import { sqlMigration } from '@onewindow/subgraph-kit';

/** Divisions of the organisations whose guides the uploader writes: their supervisors review its files. */
export const noteGuideDivisions = sqlMigration('20261124-note-guide-divisions', [
  "alter table stored_file add column guide_division_codes text[] not null default '{}'",
]);
