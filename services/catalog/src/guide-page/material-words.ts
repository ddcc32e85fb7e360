import type { GuideContent, GuideMaterial } from '@onewindow/guide-lint';
import { citation, type PageFacts } from './page-facts.ts';
import { word } from './words.ts';

/** What the authorities share is not handed in, only confirmed (Rules 13(5)). */
export function isHandedIn(material: GuideMaterial): boolean {
  return material.shareMode === 'NONE';
}

/** Materials in reading order: those nobody hands in first, then as the guide lists them. */
export function inReadingOrder(materials: readonly GuideMaterial[]): GuideMaterial[] {
  return [...materials.filter((each) => !isHandedIn(each)), ...materials.filter(isHandedIn)];
}

/** Original, copies, paper or electronic, in one line. */
export function copiesText({ medium, copyKind, originals, copies, paperCopies, paperFormat }: GuideMaterial): string {
  const counts = [
    originals > 0 && copyKind !== 'COPY' && word('originals', { count: originals }),
    copies > 0 && copyKind !== 'ORIGINAL' && word('copies', { count: copies }),
  ].filter((text): text is string => Boolean(text));
  if (counts.length === 0 && medium !== 'ELECTRONIC' && paperCopies > 0)
    counts.push(word(`copyKind.${copyKind}.count`, { count: paperCopies }));
  const format = medium === 'ELECTRONIC' ? '' : paperFormat;
  return [word(`medium.${medium}`), ...counts, format].filter(Boolean).join(word('comma'));
}

/** Where it comes from: channel, issuer, category and qualification of an agency (Rules 13(4)). */
export function sourceText({ sourceType, sourceText, issuer, agencyCategory, qualification }: GuideMaterial): string {
  const by = sourceType === '' ? '' : word(`source.${sourceType}`);
  return [by, issuer?.name, sourceText, agencyCategory, qualification]
    .filter((text): text is string => Boolean(text?.trim()))
    .filter((text, at, all) => all.indexOf(text) === at)
    .join(word('comma'));
}

/** In which situations it is needed; '' for always. */
export function situationText({ onlyIf, situationText }: GuideMaterial, { situations }: GuideContent): string {
  if (situationText) return situationText;
  const conditions = onlyIf.map(({ questionId, optionIds }) => {
    const question = situations.find(({ id }) => id === questionId);
    const options = question?.options.filter(({ id }) => optionIds.includes(id)).map(({ label }) => label) ?? [];
    return question ? `${question.text} ${options.join(word('or'))}` : '';
  });
  return conditions.filter(Boolean).join(word('semicolon'));
}

/** What the law demands it by, in one line. */
export function basisText({ basis }: GuideMaterial, facts: PageFacts): string {
  return basis.map((each) => citation(facts, each)).join(word('semicolon'));
}

/** Marks beside the name: may follow later, only in some situations. */
export function markWords({ need, deferDays }: GuideMaterial): string[] {
  return [
    need === 'DEFERRABLE' && (deferDays === null ? word('deferrable') : word('deferrableDays', { days: deferDays })),
    need === 'BY_SITUATION' && word('bySituation'),
  ].filter((text): text is string => Boolean(text));
}

/** What the applicant must do with it: fill it in on the spot, sign, seal. */
export function demandWords({ mustFillOnSite, signature }: GuideMaterial): string[] {
  return [mustFillOnSite && word('onSite'), signature !== 'NONE' && word(`signature.${signature}`)].filter(
    (text): text is string => Boolean(text),
  );
}
