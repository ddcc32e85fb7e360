import { sqlMigration } from '@onewindow/subgraph-kit';

/** Files that a published guide offers: anybody reads them. */
export const createPublishedFiles = sqlMigration('20261124-create-published-files', [
  `create table published_file (
     file_id text primary key,
     item_code text not null,
     version integer not null
   )`,
]);
