import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);
let bytes: Buffer | undefined;
let font: fontkit.Font | undefined;

/** Noto Sans SC (OFL): the font of every paper. Read when first asked for: 10 MB that only a paper thread needs. */
export function paperFont(): Buffer {
  bytes ??= readFileSync(require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'));
  return bytes;
}

/**
 * Characters of a text the font cannot draw. A PDF library drops them silently, and a name on a paper is
 * legal data: the caller must refuse to print, or show that something is missing.
 */
export function missingCharacters(text: string): string[] {
  font ??= fontkit.create(paperFont()) as fontkit.Font;
  const known = font;
  const drawable = (char: string): boolean => /\s/.test(char) || known.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
  return [...new Set(text)].filter((char) => !drawable(char));
}
