/** Duplicate proofs within one guide (Rules 13(2), domain notes 3.4 (f)). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';
import type { Finding } from '../../finding.ts';
import type { LintContext } from '../../lint-context.ts';
import { valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { guideElementOf } from '../guide-elements.ts';
import { isIdentity } from '../item-rules/certificates.ts';
import words from '../words.json' with { type: 'json' };
import { areExclusive } from './exclusive.ts';
import { isOwnResult } from './own-result.ts';
import { areSimilar, bareName } from './similar-names.ts';

const proofEnding = new RegExp(words.names.proofEndings, 'u');
const labelFront = new RegExp(words.names.labelFronts, 'u');
const identityData: ReadonlySet<string> = new Set(words.names.identityData);

interface Named {
  readonly material: GuideMaterial;
  readonly bare: string;
  readonly facts: readonly string[];
}

export function checkDuplicates(content: GuideContent, context: LintContext): Finding[] {
  // Beyond the bound the guide is refused anyway, and pairs grow with its square.
  const rows = content.materials.slice(0, guideElementOf('materials').maxRows).map((material) => ({
    material,
    bare: bareName(material.name.slice(0, 200)),
    facts: Object.hasOwn(context.documents, material.docCode) ? (context.documents[material.docCode]?.facts ?? []) : [],
  }));
  return [
    ...rows.flatMap((row, index) =>
      rows.slice(0, index).flatMap((earlier, place) => checkPair(row, index, earlier, place)),
    ),
    ...checkRepeats(rows, content, context),
    ...content.materials.flatMap((material, index) =>
      isOwnResult(material, content, context)
        ? [found('OWN_RESULT', `materials.${index}.name`, { name: material.name })]
        : [],
    ),
  ];
}

/** At most one finding a pair, the gravest. Nothing where no applicant can be asked for both, or for neither. */
function checkPair(row: Named, index: number, earlier: Named, place: number): Finding[] {
  const { material } = row;
  const other = earlier.material;
  if (areExclusive(material, other)) return [];
  const path = `materials.${index}.name`;
  const params = { name: material.name, other: place + 1, otherName: other.name };
  if (material.docCode !== '' && material.docCode === other.docCode) return [found('SAME_DOCUMENT', path, params)];
  if (row.bare !== '' && material.name.trim() === other.name.trim()) return [found('SAME_NAME', path, params)];
  if (material.shareMode !== 'NONE' && other.shareMode !== 'NONE') return [];
  const facts = row.facts.filter((fact) => earlier.facts.includes(fact));
  if (facts.length > 0)
    return [found('SAME_FACT', path, { ...params, facts: facts.map((fact) => valueName('fact', fact)).join('、') })];
  return areSimilar(row.bare, earlier.bare) ? [found('SIMILAR_NAME', path, params)] : [];
}

/** Proofs of what the applicant writes in the form, or of what the identity card says. */
function checkRepeats(rows: readonly Named[], { fields }: GuideContent, context: LintContext): Finding[] {
  const labels = fields.map(({ label }) => bareName(label.slice(0, 100)).replace(labelFront, ''));
  const identity = rows.find(({ material }) => isIdentity(material, context));
  return rows.flatMap(({ material, bare }, index) => {
    if (material.docKind === 'FORM' || material.shareMode !== 'NONE' || !proofEnding.test(bare)) return [];
    const proven = bare.replace(proofEnding, '');
    const path = `materials.${index}.name`;
    if (identity !== undefined && identityData.has(proven)) {
      return [found('REPEATS_ID', path, { name: material.name, otherName: identity.material.name })];
    }
    const label = labels.find((one) => one.length > 1 && one === proven);
    return label === undefined ? [] : [found('REPEATS_FORM', path, { name: material.name, label })];
  });
}
