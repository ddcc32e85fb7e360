import names from './names.json' with { type: 'json' };

const closing = new RegExp(names.closing);
const joining = new RegExp(names.joining);

/** The text without its marked end, when the words end it or a bracket in it and something is left; else null. */
export function withoutTail(text: string, start: number, end: number): string | null {
  const before = text.slice(0, start).replace(joining, '');
  const after = text.slice(end);
  return before.trim().length >= 2 && closing.test(after) ? (before + after).trim() : null;
}
