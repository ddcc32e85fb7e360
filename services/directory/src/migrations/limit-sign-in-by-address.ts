import { sqlMigration } from '@onewindow/subgraph-kit';

/** One network address may use up only part of what a process takes. */
export const limitSignInByAddress = sqlMigration('limit_sign_in_by_address', [
  `insert into setting (key, value, unit, meaning) values
     ('signIn.address.maxPerMinute', 120, 'attempt', 'Attempts one network address may make within a minute')
   on conflict do nothing`,
]);
