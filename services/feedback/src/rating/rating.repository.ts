import type { ServiceContext } from '@onewindow/subgraph-kit';
import type { LevelCount } from './rating.rules.ts';

/** Ratings people gave an organisation, counted by level. */
export function countLevels(ctx: ServiceContext, organizationId: string): Promise<LevelCount[]> {
  return ctx.em.execute<LevelCount[]>(
    `select level::int as level, count(*)::int as count from rating
     where organization_id = ? and not is_default group by level`,
    [organizationId],
  );
}
