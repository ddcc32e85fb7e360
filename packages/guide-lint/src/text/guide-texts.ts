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

/** The same as a tree, so that the walk needs no path until there is something to say. */
interface Branch {
  readonly [key: string]: Branch | TextField;
}
const tree: Branch = {};
for (const [path, field] of Object.entries(fieldsByPath)) plant(tree, path.split('.'), field);

function plant(branch: Record<string, Branch | TextField>, [key = '', ...rest]: string[], field: TextField): void {
  if (rest.length === 0) {
    branch[key] = field;
    return;
  }
  const below = branch[key];
  const next = typeof below === 'object' ? below : {};
  branch[key] = next;
  plant(next, rest, field);
}

/** Without one of these no rule of markup can hit; most texts have none. */
const MARKUP_SIGN = /[<&:=]/;

/** Texts of the guide that a rule may hit, in the order of its elements. */
export function guideTexts(content: GuideContent): GuideText[] {
  const texts: GuideText[] = [];
  collect(content, '', tree, texts);
  return texts;
}

function collect(value: object, path: string, branch: Branch, texts: GuideText[]): void {
  const isList = Array.isArray(value);
  const dot = path === '' ? '' : `${path}.`;
  for (const key of Object.keys(value)) {
    const child: unknown = (value as Record<string, unknown>)[key];
    const below = branch[isList ? '*' : key];
    if (typeof child === 'string') {
      const field = typeof below === 'string' ? below : null;
      if (child !== '' && (field !== null || MARKUP_SIGN.test(child)))
        texts.push({ path: dot + key, field, text: child });
    } else if (typeof child === 'object' && child !== null) {
      collect(child, dot + key, typeof below === 'object' ? below : nowhere, texts);
    }
  }
}

const nowhere: Branch = {};
