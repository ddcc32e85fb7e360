import { type Finding, holdsSamples, isCode, lineAt, type ProjectFile } from './files.ts';

const han = /\p{Script=Han}/u;
/** A comment may quote the law it implements: a title in 《》, an article number, a national standard. */
const clause = /《[^》]+》|第[\p{Script=Han}\d]{1,8}[条章款项]|GB\/T/u;

interface Piece {
  kind: 'code' | 'comment';
  start: number;
  text: string;
}

/** Chinese that a person sees lives in locales; elsewhere only comments that cite a clause may hold it. */
export function chineseOutsideLocales(file: ProjectFile): Finding[] {
  if (!isCode(file.name) || holdsSamples(file.name) || !han.test(file.text)) return [];
  return piecesOf(file).flatMap(({ kind, start, text }) => {
    const at = text.search(han);
    if (at < 0 || (kind === 'comment' && clause.test(text))) return [];
    const message =
      kind === 'code' ? 'Chinese in code: move it to locales/zh-CN.json' : 'Chinese in a comment that cites no clause';
    return [{ file: file.name, line: lineAt(file.text, start + at), message }];
  });
}

/** Splits a program into comments and the rest; adjacent line comments are one comment. Strings hide comment marks. */
function piecesOf(file: ProjectFile): Piece[] {
  const marks =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?:(?<![:\\/])\/\/[^\n]*(?:\n[ \t]*(?=\/\/))?)+/g;
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of file.text.matchAll(marks)) {
    if (!/^(\/\/|\/\*|<!--)/.test(match[0])) continue;
    pieces.push({ kind: 'code', start: last, text: file.text.slice(last, match.index) });
    pieces.push({ kind: 'comment', start: match.index, text: match[0] });
    last = match.index + match[0].length;
  }
  pieces.push({ kind: 'code', start: last, text: file.text.slice(last) });
  return pieces;
}
