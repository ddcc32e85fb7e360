import { sqlMigration } from '@onewindow/subgraph-kit';

/** Whose guides the uploader of a file wrote: only such a file becomes public with a guide. */
export const noteGuideEditors = sqlMigration('20261124-note-guide-editors', [
  "alter table stored_file add column guide_organization_ids text[] not null default '{}'",
]);
