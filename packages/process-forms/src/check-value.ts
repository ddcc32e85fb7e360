import {
  type CivilDate,
  type CodeCheck,
  checkCreditCode,
  checkIdNumber,
  checkMobile,
  isCivilDate,
} from '@onewindow/kernel';
import { isBlank, normalizeValue } from './form-values.ts';
import type { Issue } from './issue.ts';
import type { MergedConstraints } from './merge-constraints.ts';
import type { MergedField } from './merge-form.ts';
import { matchesPattern } from './safe-pattern.ts';

/** An issue without its path. */
export type Finding = Pick<Issue, 'code' | 'params'>;

/** Longest text where no form says otherwise. */
const DEFAULT_MAX_LENGTH = 2000;
/** Control characters other than tab and line break: the database refuses them. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/**
 * Checks one value against its field, in the shape `normalizeValue` gives it. Blank values pass:
 * whether a value is required is asked elsewhere. `today` is the bound meant by `today`.
 */
export function checkValue(field: MergedField, raw: unknown, today: CivilDate): readonly Finding[] {
  if (isBlank(raw)) return [];
  const value = normalizeValue(field, raw);
  if (field.constraints.multiple) return checkSelection(field.constraints, value);
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean'
        ? checkOption(field.constraints, String(value))
        : finding('TYPE', { type: 'boolean' });
    case 'integer':
      return Number.isSafeInteger(value) ? checkBounds(field, value, today) : finding('TYPE', { type: 'integer' });
    case 'decimal':
      return Number.isFinite(value) ? checkBounds(field, value, today) : finding('TYPE', { type: 'decimal' });
    default:
      return typeof value === 'string' ? checkText(field, value, today) : finding('TYPE', { type: field.type });
  }
}

function checkText(field: MergedField, text: string, today: CivilDate): readonly Finding[] {
  const { constraints } = field;
  const maxLength = constraints.maxLength ?? DEFAULT_MAX_LENGTH;
  if ([...text].length > maxLength) return finding('MAX_LENGTH', { max: maxLength });
  if (CONTROL.test(text)) return finding('CONTROL_CHARACTER');
  const kind = checkKind(field, text, today);
  if (kind.length > 0) return kind;
  const pattern = constraints.patterns.find((source) => !matchesPattern(source, text));
  return pattern === undefined ? checkOption(constraints, text) : finding('PATTERN', { pattern });
}

function checkKind(field: MergedField, text: string, today: CivilDate): readonly Finding[] {
  switch (field.type) {
    case 'date':
      return isCivilDate(text) ? checkBounds(field, text, today) : finding('TYPE', { type: 'date' });
    case 'division':
      return /^\d{6}(\d{3}){0,2}$/.test(text) ? [] : finding('TYPE', { type: 'division' });
    case 'idCard':
      return checkCode('idCard', checkIdNumber(text, today));
    case 'mobile':
      return checkCode('mobile', checkMobile(text));
    case 'uscc':
      return checkCode('uscc', checkCreditCode(text));
    default:
      return [];
  }
}

function checkCode(kind: string, check: CodeCheck): readonly Finding[] {
  if (check.ok) return [];
  const { problem, expected } = check;
  return finding('CODE', expected === undefined ? { kind, problem } : { kind, problem, expected });
}

/** Bounds of the other kind (a number for a date) bind nothing. */
function checkBounds({ constraints }: MergedField, value: unknown, today: CivilDate): readonly Finding[] {
  const broken = (bounds: readonly (number | string)[], isBroken: (order: number) => boolean) =>
    bounds.find((bound) => {
      const order = orderOf(value, bound === 'today' ? today : bound);
      return order !== null && isBroken(order);
    });
  const min = broken(constraints.minimums, (order) => order < 0);
  if (min !== undefined) return finding('MIN', { min });
  const max = broken(constraints.maximums, (order) => order > 0);
  return max === undefined ? [] : finding('MAX', { max });
}

function orderOf(value: unknown, bound: number | string): number | null {
  if (typeof value === 'number' && typeof bound === 'number') return value - bound;
  if (typeof value !== 'string' || typeof bound !== 'string' || value === bound) return value === bound ? 0 : null;
  return value < bound ? -1 : 1;
}

function checkSelection(constraints: MergedConstraints, value: unknown): readonly Finding[] {
  if (!Array.isArray(value) || value.some((code) => typeof code !== 'string'))
    return finding('TYPE', { type: 'multi' });
  if (new Set(value).size < value.length) return finding('DUPLICATE');
  if (constraints.maxSelect !== null && value.length > constraints.maxSelect) {
    return finding('MAX_SELECT', { max: constraints.maxSelect });
  }
  return value.map((code) => checkOption(constraints, String(code))).find((found) => found.length > 0) ?? [];
}

function checkOption({ options }: MergedConstraints, code: string): readonly Finding[] {
  return options === null || options.some((option) => option.code === code) ? [] : finding('OPTION', { value: code });
}

function finding(code: string, params: Issue['params'] = {}): readonly Finding[] {
  return [{ code, params }];
}
