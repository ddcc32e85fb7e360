/** Longest stretch one utterance takes; some voices stop in the middle of longer ones. */
const longest = 120;

/**
 * Cuts what stands on a page into stretches for a voice: a line each, long lines at their full stops and commas,
 * and without the signs that nobody reads out.
 */
export function spokenLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replaceAll(/[·…|]/g, ' ').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .flatMap(stretches);
}

function stretches(line: string): string[] {
  const found: string[] = [];
  for (const part of line.match(/[^。；，！？]+[。；，！？]*/gu) ?? [line]) {
    const last = found.at(-1);
    if (last !== undefined && last.length + part.length <= longest) found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found;
}
