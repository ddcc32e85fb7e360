import type { Issue, MergedField, Question } from '@onewindow/process-forms';
import { type Words, words } from './words.ts';

/** What an issue speaks of, in the words of the screen. */
export interface Subject {
  readonly label: string;
  /** Kind of control: how to ask for what is missing. */
  readonly kind: string;
  readonly unit: string;
  readonly help: string;
}

/** A question as the subject of an issue. */
export function questionSubject({ text, type, unit, help }: Question): Subject {
  const kinds = { single: 'enum', multi: 'multi', number: 'decimal' } as const;
  return { label: text, kind: `question.${kinds[type]}`, unit: unit ?? '', help };
}

/** A field as the subject of an issue. */
export function fieldSubject({ label, type, unit, help, constraints }: MergedField): Subject {
  return { label, kind: kindOf(type, constraints), unit: unit ?? '', help };
}

function kindOf(type: MergedField['type'], { multiple, options }: MergedField['constraints']): string {
  if (multiple) return 'multi';
  return type === 'boolean' && options?.length === 1 ? 'statement' : type;
}

const typesWithWords = ['integer', 'decimal', 'date', 'boolean', 'division', 'multi', 'number', 'entries'];

/**
 * The sentence for an issue of process-forms or of the submission. One key for each code, finer where a person
 * needs it: what is missing by kind of field, a bound by what it bounds, a code number by what is wrong with it.
 */
export function issueWords({ code, params }: Pick<Issue, 'code' | 'params'>, subject: Subject): Words {
  const { label, unit, help } = subject;
  const values = { label, unit, help, ...plain(params) };
  switch (code) {
    case 'REQUIRED':
      return words(`issue.REQUIRED.${subject.kind}${unit === '' ? '' : 'Unit'}`, values);
    case 'TYPE':
      return words(`issue.TYPE.${typesWithWords.find((type) => type === params['type']) ?? 'text'}`, values);
    case 'MIN':
    case 'MAX': {
      const spaced = unit === '' ? '' : ` ${unit}`;
      const bound = boundKind(params[code === 'MIN' ? 'min' : 'max']);
      return words(`issue.${code}.${bound}`, { ...values, unit: spaced });
    }
    case 'CODE':
      return words(`issue.CODE.${String(params['kind'])}.${String(params['problem'])}`, values);
    default:
      return words(`issue.${code}`, values);
  }
}

function boundKind(bound: unknown): string {
  if (bound === 'today') return 'today';
  return typeof bound === 'string' ? 'date' : 'number';
}

function plain(params: Issue['params']): Record<string, string | number> {
  const usable = Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return Object.fromEntries(usable) as Record<string, string | number>;
}
