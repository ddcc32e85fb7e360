/** What the authorities share is confirmed, not handed in (Rules 13(5), domain notes 3.4 (h)). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import type { LintContext } from '../../lint-context.ts';
import { valueName } from '../element-names.ts';
import { found } from '../found.ts';

export function checkSharing({ materials }: GuideContent, { documents }: LintContext): Finding[] {
  return materials.flatMap(({ name, docCode, shareMode, paperCopies, originals, copies }, index) => {
    const register = (Object.hasOwn(documents, docCode) ? documents[docCode]?.shareMode : undefined) ?? 'NONE';
    const path = `materials.${index}`;
    if (shareMode === 'NONE') {
      const params = { name, mode: valueName('shareMode', register) };
      return register === 'NONE' ? [] : [found('SHARE_DEMANDED', `${path}.shareMode`, params)];
    }
    const count = Math.max(paperCopies, originals, copies);
    return count > 0 ? [found('SHARE_PAPER', `${path}.paperCopies`, { name, count })] : [];
  });
}
