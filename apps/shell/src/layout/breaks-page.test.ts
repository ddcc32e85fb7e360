import { expect, test } from 'vitest';
import { breaksPage } from './breaks-page.ts';

test.each([
  ['setup function', true],
  ['render function', true],
  ['https://vuejs.org/error-reference/#runtime-0', true],
  ['https://vuejs.org/error-reference/#runtime-13', true],
  ['https://vuejs.org/error-reference/#runtime-5', false],
  ['https://vuejs.org/error-reference/#runtime-10', false],
  ['native event handler', false],
])('an error in %s leaves a hole: %s', (info, breaks) => expect(breaksPage(info)).toBe(breaks));
