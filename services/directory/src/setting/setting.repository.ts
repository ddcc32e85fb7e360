import type { ServiceContext } from '@onewindow/subgraph-kit';
import { Setting } from './setting.entity.ts';
import { type SignInLimits, signInLimitsOf } from './setting.rules.ts';

/** The limits in force now; read afresh, so that a changed row counts at once on every machine. */
export async function findSignInLimits(ctx: ServiceContext): Promise<SignInLimits> {
  const rows = await ctx.em.findAll(Setting);
  return signInLimitsOf(new Map(rows.map((row) => [row.key, row.value])));
}
