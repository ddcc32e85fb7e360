import { type CivilDate, checkIdNumber, isCivilDate } from '@onewindow/kernel';
import type { MergedField, MergedForm } from '@onewindow/process-forms';

/** What the sign-in knows of a person. */
export interface OwnData {
  readonly name: string;
  readonly idNumber: string | null;
  readonly mobile: string | null;
}

/**
 * The fields of a role that the applicant's own data answer, by `role:element`. Decided by type and source, not by
 * name: the number of the identity card, the mobile, and what the same document states: the only text (the name),
 * the date not after today (the birth) and the sex. Empty when the role asks for no person.
 */
export function ownValues(
  { fields }: MergedForm,
  role: string,
  person: OwnData,
  today: CivilDate,
): Record<string, string> {
  const own = fields.filter((field) => field.role === role);
  const card = own.find(({ type }) => type === 'idCard');
  const found: [MergedField | undefined, string | null][] = [
    [own.find(({ type }) => type === 'mobile'), person.mobile],
  ];
  if (card && person.idNumber !== null && checkIdNumber(person.idNumber, today).ok) {
    const sameSource = own.filter(({ source }) => source === card.source);
    const texts = sameSource.filter(({ type }) => type === 'text');
    found.push(
      [card, person.idNumber],
      [texts.length === 1 ? texts[0] : undefined, person.name],
      [sameSource.find(isBirth), birthOf(person.idNumber)],
      [sameSource.find(({ constraints }) => sexes.every((code) => offers(constraints, code))), sexOf(person.idNumber)],
    );
  }
  return Object.fromEntries(found.flatMap(([field, value]) => (field && value ? [[field.key, value]] : [])));
}

const sexes = ['male', 'female'] as const;

function offers({ options }: MergedField['constraints'], code: string): boolean {
  return options?.some((option) => option.code === code) ?? false;
}

function isBirth({ type, constraints }: MergedField): boolean {
  return type === 'date' && constraints.maximums.includes('today');
}

/** Digits 7 to 14 of a citizen number (GB 11643-1999). */
function birthOf(idNumber: string): CivilDate | null {
  const date = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  return isCivilDate(date) ? date : null;
}

/** Digit 17 of a citizen number is odd for men (GB 11643-1999). */
function sexOf(idNumber: string): string {
  return Number(idNumber[16]) % 2 === 1 ? sexes[0] : sexes[1];
}

/** Where the value on the screen came from before the applicant touched it. */
export type Origin = 'answers' | 'person' | null;

/** Tells prefilled values from typed ones, by comparing. */
export function originOf(
  field: Pick<MergedField, 'key'>,
  value: unknown,
  {
    typed,
    prefill,
    own,
  }: {
    typed: Readonly<Record<string, unknown>>;
    prefill: Readonly<Record<string, unknown>>;
    own: Readonly<Record<string, string>>;
  },
): Origin {
  if (!Object.hasOwn(typed, field.key) && Object.hasOwn(prefill, field.key)) return 'answers';
  return value !== undefined && value !== '' && own[field.key] === value ? 'person' : null;
}
