import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = ['tokens.css', 'element.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');
const tokens = new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gi)].map(([, name, value]) => [name, value]));

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [first, second]
    .map((name) => luminance(tokens.get(name) ?? name))
    .toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['green', 'yellow', 'orange', 'red', 'grey'].flatMap((light) => [
  [`ow-${light}-ink`, `ow-${light}-bg`],
  [`ow-${light}-ink`, 'ow-surface'],
]);

test.each([
  ...texts,
  ...['ow-surface', 'ow-ground', 'ow-sunken', 'ow-primary-soft'].flatMap((ground) => [
    ['ow-ink', ground],
    ['ow-ink-2', ground],
    ['ow-ink-3', ground],
    ['ow-primary', ground],
  ]),
  ['ow-ink', 'ow-yellow-bg'],
  ['ow-placeholder', 'ow-surface'],
  ['#ffffff', 'ow-primary'],
  ['#ffffff', 'ow-primary-hover'],
  ['#ffffff', 'ow-danger'],
  ['ow-on-deep', 'ow-primary-deep'],
  ['ow-info', 'ow-info-bg'],
  ['ow-joint', 'ow-joint-bg'],
  ['ow-accent', 'ow-surface'],
  ['ow-bar-ink-2', 'ow-bar'],
  ['ow-scan-good', 'ow-scan'],
  ['ow-scan-warn', 'ow-scan'],
  ['#ffffff', 'el-color-primary-light-3'],
  ['#ffffff', 'el-color-success'],
  ['#ffffff', 'el-color-warning'],
  ['#ffffff', 'el-color-danger'],
  ['#ffffff', 'el-color-info'],
  ['el-text-color-secondary', 'el-fill-color-light'],
])('text %s on %s reaches 4.5', (text, ground) => {
  expect(tokens.has(text ?? '') || text?.startsWith('#')).toBe(true);
  expect(contrast(text ?? '', ground ?? '')).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ['ow-control-border', 'ow-surface'],
  ['ow-control-border', 'ow-ground'],
  ['el-border-color', 'ow-surface'],
  ...['green', 'yellow', 'orange', 'red', 'grey'].map((light) => [`ow-${light}`, `ow-${light}-bg`]),
])('shape %s on %s reaches 3', (shape, ground) => {
  expect(contrast(shape ?? '', ground ?? '')).toBeGreaterThanOrEqual(3);
});
