/** Characters shown before and after found words. */
const around = 12;

/** Found words of a text with a little around them; ellipses where more was left out. */
export function quoted(text: string, start: number, length: number): { before: string; words: string; after: string } {
  const end = Math.min(text.length, start + length);
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    words: text.slice(start, end),
    after: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}
