import { elementName, type GuideContent } from '@onewindow/guide-lint';

/** Values of a task's sentence; days and elements are worded, lists joined. */
export function taskValues(values: unknown, subject: string, dayOf: (day: string) => string): Record<string, string> {
  const given = typeof values === 'object' && values !== null ? Object.entries(values) : [];
  const worded = given.map(([key, value]): [string, string] => [
    key,
    worthOf(key === 'elements' ? named(value) : value, dayOf),
  ]);
  return { basisTitle: '', effectiveOn: '', elements: '', reason: '', ...Object.fromEntries(worded), subject };
}

/** Elements of a guide by the names people know. */
function named(value: unknown): unknown {
  return Array.isArray(value) ? value.map((element) => elementName(element as keyof GuideContent) ?? element) : value;
}

function worthOf(value: unknown, dayOf: (day: string) => string): string {
  if (Array.isArray(value)) return value.map((part) => worthOf(part, dayOf)).join('\u3001');
  const text = value === null || value === undefined ? '' : String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf(text) : text;
}

/** Whether a reason can close the task: an abolished law leaves no choice but to revise (Rules 13(6)). */
export function mayExplain({ kind, values }: { kind: string; values: unknown }): boolean {
  const change = typeof values === 'object' && values !== null ? (values as Record<string, unknown>)['kind'] : null;
  return kind !== 'LAW_CHANGE' || change !== 'ABOLISHED';
}
