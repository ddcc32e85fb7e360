import type { GuideFormField, GuideMaterial } from '@onewindow/guide-lint';
import { dateText } from './limit-words.ts';
import type { PageFacts } from './page-facts.ts';
import { word } from './words.ts';

/** A data element as far as a form needs it: what is written into the box. */
export interface FormElement {
  readonly type: string;
  readonly unit: string | null;
  /** Labels of the codes to choose from. */
  readonly options: readonly { readonly code: string; readonly label: string }[];
  /** Longest text; null when the element does not say. */
  readonly maxLength: number | null;
}

export type FormKind = 'blank' | 'sample';

export interface FormRow {
  readonly label: string;
  /** What stands in the box: nothing, choices, or an invented value. */
  readonly value: string;
  /** Lines of room to write. */
  readonly room: number;
}

/** A form as it is drawn: everything in words. */
export interface FormFacts {
  readonly kind: FormKind;
  readonly title: string;
  readonly subtitle: string;
  readonly mark: string;
  readonly fillingNote: string;
  readonly sections: readonly { readonly name: string; readonly rows: readonly FormRow[] }[];
  readonly closing: readonly string[];
  /** Version mark, on every page. */
  readonly foot: readonly string[];
  readonly sample: string | null;
}

/** A text longer than this is written on several lines. */
const ONE_LINE = 100;

/** The form of a material, drawn from the fields of its item; elements by their code. */
export function formFacts(
  facts: PageFacts,
  material: GuideMaterial,
  { kind, elements }: { kind: FormKind; elements: ReadonlyMap<string, FormElement> },
): FormFacts {
  const { content, version, contentHash, effectiveOn, site } = facts;
  const names = [...new Set(content.fields.map(({ section }) => section))];
  return {
    kind,
    title: material.name,
    subtitle: `${content.name}${content.variantName && `\uFF08${content.variantName}\uFF09`} \u00B7 ${content.organization.name}`,
    mark: word(kind === 'blank' ? 'form.blankTitle' : 'form.sampleTitle'),
    fillingNote: material.fillingNote,
    sections: names.map((name) => ({
      name,
      rows: content.fields
        .filter(({ section }) => section === name)
        .map((field) => rowOf(field, elements.get(field.element), kind)),
    })),
    closing: [
      ...(content.fields.length === 0 ? [word('form.noFields')] : []),
      ...(material.signature === 'NONE' ? [] : [word('form.signature')]),
      word('form.signedOn'),
    ],
    foot: [
      content.code,
      word('versionNumber', { version }),
      word('effective', { date: dateText(effectiveOn) }),
      `${word('hash')} ${contentHash.slice(0, 16)}`,
    ],
    sample: site.isSample ? word('sample') : null,
  };
}

function rowOf(field: GuideFormField, element: FormElement | undefined, kind: FormKind): FormRow {
  const unit = element?.unit ? ` (${element.unit})` : '';
  const label = `${field.label}${unit}${field.required ? ' *' : ''}`;
  const room = (element?.maxLength ?? 0) > ONE_LINE ? 3 : 1;
  const choices = choicesOf(field, element);
  if (kind === 'sample') return { label, value: exampleOf(element, choices), room };
  return { label, value: choices.map((option) => word('form.choice', { option })).join('\u3000'), room };
}

/** Labels of the choices this form allows, as the element words them. */
function choicesOf({ constraints }: GuideFormField, element: FormElement | undefined): string[] {
  const allowed = Array.isArray(constraints?.['options']) ? constraints['options'].map(String) : null;
  const options = element?.options ?? [];
  if (options.length === 0) return [];
  return options.filter(({ code }) => allowed === null || allowed.includes(code)).map(({ label }) => label);
}

const EXAMPLES: Readonly<Record<string, string>> = {
  date: 'example.date',
  integer: 'example.integer',
  decimal: 'example.number',
  money: 'example.money',
  mobile: 'example.mobile',
  phone: 'example.phone',
  idCard: 'example.idNumber',
  uscc: 'example.creditCode',
  email: 'example.email',
  boolean: 'example.boolean',
  address: 'example.address',
  division: 'example.division',
};

/** A value nobody could take for a real person's: by the kind of element. */
function exampleOf(element: FormElement | undefined, choices: readonly string[]): string {
  const [first, ...others] = choices;
  if (first !== undefined)
    return [
      word('example.checked', { option: first }),
      ...others.map((option) => word('form.choice', { option })),
    ].join('\u3000');
  const key = EXAMPLES[element?.type ?? ''];
  if (key) return word(key);
  return word((element?.maxLength ?? 0) > ONE_LINE ? 'example.longText' : 'example.text');
}
