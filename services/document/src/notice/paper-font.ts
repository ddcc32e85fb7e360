import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);

/** Noto Sans SC (OFL): the font of every paper. */
export const paperFontBytes = readFileSync(
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);

const font = fontkit.create(paperFontBytes) as fontkit.Font;

/**
 * Characters of a text the font cannot draw. A PDF library drops them silently, and a name on a paper is
 * legal data: the caller must refuse to print.
 */
export function missingCharacters(text: string): string[] {
  const drawable = (char: string): boolean => /\s/.test(char) || font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
  return [...new Set(text)].filter((char) => !drawable(char));
}
