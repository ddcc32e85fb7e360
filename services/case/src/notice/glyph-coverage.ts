import { createRequire } from 'node:module';
import { openSync } from 'fontkit';

let characters: ReadonlySet<number> | null = null;

/**
 * Whether the font that notices are set in has a glyph for a code point. Reads only the font's
 * character set, once a process, when it is first asked (about 20 ms).
 */
export function covers(codePoint: number): boolean {
  characters ??= readCharacterSet();
  return characters.has(codePoint);
}

function readCharacterSet(): ReadonlySet<number> {
  const path = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  const font = openSync(path);
  if (!('characterSet' in font)) throw new Error('The font of notices is a collection, not a font');
  return new Set(font.characterSet);
}
