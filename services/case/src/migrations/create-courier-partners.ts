import { sqlMigration } from '@onewindow/subgraph-kit';

/** Copy of the courier partners that delivery owns. */
export const createCourierPartners = sqlMigration('20261123-create-courier-partners', [
  `create table courier_partner (
     id text primary key,
     version integer not null,
     name text not null,
     may_carry_official_documents boolean not null,
     contract_from text not null,
     contract_to text not null
   )`,
]);
