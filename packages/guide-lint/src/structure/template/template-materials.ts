/** Materials against the city's template: none more, none stricter, no more copies. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';
import type { Finding } from '../../finding.ts';
import { valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { bareName } from '../lint/similar-names.ts';
import { matchRows, type RowPair } from '../match-rows.ts';

/** Harder on the applicant the higher. */
const needRank = { BY_SITUATION: 0, DEFERRABLE: 1, REQUIRED: 2 } as const;
const copyRank = { COPY: 0, ORIGINAL: 1, ORIGINAL_AND_COPY: 2 } as const;
/** Paper only and electronic only are each narrower than the choice. */
const mediumRank = { EITHER: 0, ELECTRONIC: 1, PAPER: 1, BOTH: 2 } as const;
const signatureRank = { NONE: 0, SIGNATURE: 1, SEAL: 1, SIGNATURE_AND_SEAL: 2 } as const;

export function checkTemplateMaterials(content: GuideContent, template: GuideContent): Finding[] {
  const { pairs, added } = matchRows(template.materials, content.materials, [
    // A row that keeps its id and becomes another document is another material.
    ({ id, docCode }) => `${id}|${docCode}`,
    ({ docCode }) => docCode,
    ({ name }) => bareName(name),
  ]);
  return [
    ...added.map(({ row, index }) => found('TEMPLATE_MORE_MATERIAL', `materials.${index}.name`, { name: row.name })),
    ...pairs.flatMap(checkPair),
  ];
}

function checkPair({ before, after, afterIndex }: RowPair<GuideMaterial>): Finding[] {
  const path = `materials.${afterIndex}`;
  const isShareLost = before.shareMode !== 'NONE' && after.shareMode === 'NONE';
  return [
    ...(isShareLost ? [found('TEMPLATE_SHARE_LOST', `${path}.shareMode`, { name: after.name })] : []),
    ...checkNeed(before, after, path),
    // What only has to be confirmed has no form to be strict about.
    ...(after.shareMode === 'NONE' && before.shareMode === 'NONE' ? checkForm(before, after, path) : []),
  ];
}

function checkNeed(before: GuideMaterial, after: GuideMaterial, path: string): Finding[] {
  const { name } = after;
  if (needRank[after.need] > needRank[before.need]) {
    const params = { name, template: valueName('need', before.need), value: valueName('need', after.need) };
    return [found('TEMPLATE_STRICTER_NEED', `${path}.need`, params)];
  }
  const isSooner = (after.deferDays ?? 0) < (before.deferDays ?? 0) && after.need === 'DEFERRABLE';
  const params = { name, value: after.deferDays ?? 0, template: before.deferDays ?? 0 };
  return [
    ...(isSooner ? [found('TEMPLATE_SHORTER_DEFERRAL', `${path}.deferDays`, params)] : []),
    ...(isWider(before, after) ? [found('TEMPLATE_WIDER_SITUATION', `${path}.onlyIf`, { name })] : []),
  ];
}

/** Some condition of the template is missing, or admits further options: the material is asked for more often. */
function isWider(before: GuideMaterial, after: GuideMaterial): boolean {
  return before.onlyIf.some(
    ({ questionId, optionIds }) =>
      !after.onlyIf.some(
        (condition) =>
          condition.questionId === questionId && condition.optionIds.every((option) => optionIds.includes(option)),
      ),
  );
}

function checkForm(before: GuideMaterial, after: GuideMaterial, path: string): Finding[] {
  const { name } = after;
  const stricter = (key: 'copyKind' | 'medium' | 'signature', isStricter: boolean): Finding[] =>
    isStricter
      ? [
          found('TEMPLATE_STRICTER_FORM', `${path}.${key}`, {
            name,
            part: valueName('part', key),
            template: valueName(key, before[key]),
            value: valueName(key, after[key]),
          }),
        ]
      : [];
  const [value, most] = [copiesOf(after), copiesOf(before)];
  return [
    ...stricter('copyKind', copyRank[after.copyKind] > copyRank[before.copyKind]),
    ...stricter(
      'medium',
      mediumRank[after.medium] > mediumRank[before.medium] ||
        (before.medium === 'ELECTRONIC' && after.medium === 'PAPER') ||
        (before.medium === 'PAPER' && after.medium === 'ELECTRONIC'),
    ),
    ...stricter(
      'signature',
      signatureRank[after.signature] > signatureRank[before.signature] ||
        (after.signature !== before.signature && signatureRank[after.signature] === signatureRank[before.signature]),
    ),
    ...(value > most ? [found('TEMPLATE_MORE_COPIES', `${path}.paperCopies`, { name, value, template: most })] : []),
    ...(after.mustFillOnSite && !before.mustFillOnSite
      ? [
          found('TEMPLATE_STRICTER_FORM', `${path}.mustFillOnSite`, {
            name,
            part: valueName('part', 'onSite'),
            template: valueName('onSite', false),
            value: valueName('onSite', true),
          }),
        ]
      : []),
  ];
}

function copiesOf({ paperCopies, originals, copies }: GuideMaterial): number {
  return Math.max(paperCopies, originals + copies);
}
