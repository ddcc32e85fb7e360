import type { GuideContent } from '../content/guide-content.ts';
import type { TextField } from './text-field.ts';

/** A text of a guide: its path, and what it is for; null: only looked at for markup. */
export interface GuideText {
  readonly path: string;
  readonly field: TextField | null;
  readonly text: string;
}

/**
 * What the texts of a guide are for, by path with `*` for the place in a list. Texts not named here (names of offices,
 * wording of laws, questions and answers, rights and duties) are quoted or free and only looked at for markup.
 */
const fieldsByPath: Readonly<Record<string, TextField>> = {
  scope: 'condition',
  'conditions.*.text': 'condition',
  'conditions.*.plainText': 'condition',
  'refusalGrounds.*': 'condition',
  'reviewPoints.*': 'condition',
  'materials.*.name': 'materialName',
  'materials.*.note': 'materialNote',
  'materials.*.plainText': 'materialNote',
  'materials.*.situationText': 'materialNote',
  'materials.*.sourceText': 'materialNote',
  'materials.*.fillingNote': 'materialNote',
  'materials.*.copyNote': 'materialNote',
  'materials.*.agencyCategory': 'materialNote',
  'materials.*.qualification': 'materialNote',
  'materials.*.acceptStandards.*': 'acceptStandard',
  'steps.*.note': 'process',
  'specialProcedures.*.note': 'process',
  'statutoryLimit.note': 'process',
  'promisedLimit.note': 'process',
  'fees.*.standard': 'fee',
  'fees.*.note': 'fee',
  quantityLimit: 'other',
  visitReason: 'other',
  offlineReason: 'other',
  bookingRule: 'other',
  notInHallReason: 'other',
  intermediaryText: 'other',
};

/** Every text of the guide that is not empty, in the order of its elements. */
export function guideTexts(content: GuideContent): GuideText[] {
  const texts: GuideText[] = [];
  collect(content, '', '', texts);
  return texts;
}

function collect(value: unknown, path: string, kind: string, texts: GuideText[]): void {
  if (typeof value === 'string') {
    if (value !== '') texts.push({ path, field: fieldsByPath[kind] ?? null, text: value });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries(value)) {
    const dot = path === '' ? '' : '.';
    collect(child, `${path}${dot}${key}`, `${kind}${dot}${isList ? '*' : key}`, texts);
  }
}
