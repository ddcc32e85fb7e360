import { sqlMigration } from '@onewindow/subgraph-kit';

/** Ratings: given once for each step of a case by each evaluator, and never changed (Rules 33). */
export const createRatings = sqlMigration('20261123-create-ratings', [
  `create table rating (
     id text primary key,
     organization_id text not null,
     division_code text not null,
     case_id text not null,
     stage text not null,
     account_id text not null,
     level smallint not null check (level between 1 and 5),
     is_default boolean not null default false,
     given_at timestamptz not null,
     unique (case_id, stage, account_id)
   )`,
  'create index rating_by_organization on rating (organization_id) include (level, is_default)',
]);
