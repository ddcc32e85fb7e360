import type { BadRow } from './send-sheet.ts';

/** UTF-8 mark, without which the office programs common here misread Chinese. */
const mark = '\ufeff';

/**
 * The bad rows as a file to mend and hand in again: their cells as they were, the reasons in a last column.
 * A cell that a spreadsheet would run as a formula is made text.
 */
export function badRowsCsv(heading: readonly string[], bad: readonly BadRow[], reasonHeading: string): string {
  const lines = bad.map(({ cells, errors }) => {
    const filled = heading.map((_, index) => cells[index] ?? '');
    return [...filled, errors.map(({ column, message }) => (column ? `${column}: ${message}` : message)).join(' ')];
  });
  return mark + [[...heading, reasonHeading], ...lines].map((line) => line.map(quoted).join(',')).join('\r\n');
}

function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
