/** Rules of an item that need no database: what a version must fulfil before it may be in force. */
import { checkCreditCode, checkItemCode } from '@onewindow/kernel';
import type { ItemDraft } from './item-snapshot.ts';

/** Immediate or promised. */
export type ItemHandling = 'IMMEDIATE' | 'PROMISED';

/** One thing that is wrong with a draft: where, which rule, and its data. */
export interface ItemIssue {
  path: string;
  code: string;
  params: Record<string, string | number | null>;
}

/** Longest promise, in working days, with which an item may still call itself immediate. */
const immediateDays = 1;

/** Everything that stands against putting the draft in force; `elements` and `roles` are the dictionary's codes. */
export function checkItem(
  draft: ItemDraft,
  dictionary: { elements: ReadonlySet<string>; roles: ReadonlySet<string> },
): ItemIssue[] {
  return [...checkCodes(draft), ...checkLimits(draft), ...checkMaterials(draft), ...checkFields(draft, dictionary)];
}

function checkCodes({ code, organization }: ItemDraft): ItemIssue[] {
  const issues: ItemIssue[] = [];
  const item = checkItemCode(code);
  if (code.length !== 33) issues.push({ path: 'code', code: 'ITEM_CODE_LENGTH', params: { length: code.length } });
  else if (!item.ok) issues.push({ path: 'code', code: 'ITEM_CODE', params: { problem: item.problem } });
  const credit = checkCreditCode(organization.id);
  if (!credit.ok) issues.push({ path: 'organization.id', code: 'CREDIT_CODE', params: { problem: credit.problem } });
  return issues;
}

/** Promise within the statutory limit; immediate exactly when it is promised within a working day. */
function checkLimits({ handling, statutoryDays, promiseDays }: ItemDraft): ItemIssue[] {
  const issues: ItemIssue[] = [];
  if (statutoryDays !== null && promiseDays > statutoryDays) {
    issues.push({ path: 'promiseDays', code: 'PROMISE_ABOVE_STATUTORY', params: { promiseDays, statutoryDays } });
  }
  if ((handling === 'IMMEDIATE') !== promiseDays <= immediateDays) {
    issues.push({ path: 'handling', code: 'HANDLING_CONTRADICTS_PROMISE', params: { handling, promiseDays } });
  }
  return issues;
}

/** One row a material; what the authorities share is not asked for on paper unless the paper is taken back. */
function checkMaterials({ materials }: ItemDraft): ItemIssue[] {
  return repeated(materials.map((material) => material.name)).map((index) => ({
    path: `materials.${index}.name`,
    code: 'MATERIAL_TWICE',
    params: { name: materials[index]?.name ?? '' },
  }));
}

function checkFields(
  { fields }: ItemDraft,
  { elements, roles }: { elements: ReadonlySet<string>; roles: ReadonlySet<string> },
): ItemIssue[] {
  const unknown = fields.flatMap(({ element, role }, index): ItemIssue[] => [
    ...(elements.has(element)
      ? []
      : [{ path: `fields.${index}.element`, code: 'ELEMENT_UNKNOWN', params: { element } }]),
    ...(roles.has(role) ? [] : [{ path: `fields.${index}.role`, code: 'ROLE_UNKNOWN', params: { role } }]),
  ]);
  const twice = repeated(fields.map(({ element, role }) => `${role}:${element}`)).map((index) => ({
    path: `fields.${index}`,
    code: 'FIELD_TWICE',
    params: { element: fields[index]?.element ?? '', role: fields[index]?.role ?? '' },
  }));
  return [...unknown, ...twice];
}

/** Positions of values that occurred before. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
