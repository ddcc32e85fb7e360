/** Which laws may set up a permit (Administrative Licensing Law, articles 14-17). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import type { BasisRank, LintContext } from '../../lint-context.ts';
import { found } from '../found.ts';
import { PERMIT } from '../item-type.ts';

const mayPermit: ReadonlySet<BasisRank> = new Set<BasisRank>([
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'STATE_COUNCIL_DECISION',
  'LOCAL_REGULATION',
  'PROVINCIAL_RULE',
]);

/** A permit needs one basis of such a rank; without a known basis at all other rules speak. */
export function checkBasisRank({ typeCode, basis }: GuideContent, { bases }: LintContext): Finding[] {
  if (typeCode !== PERMIT) return [];
  const ranks = basis.flatMap(({ basisId }) => bases[basisId]?.rank ?? []);
  return ranks.length === 0 || ranks.some((rank) => mayPermit.has(rank)) ? [] : [found('BASIS_RANK', 'basis')];
}
