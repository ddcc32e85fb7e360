import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName, judgeUpload } from './media-type.rules.ts';

const pdf = { mime: 'application/pdf', ext: 'pdf' };
const exe = { mime: 'application/x-msdownload', ext: 'exe' };

test.each([
  ['平面图.pdf', pdf, null],
  ['平面图.PDF', pdf, null],
  ['photo.jpeg', { mime: 'image/jpeg', ext: 'jpg' }, null],
  ['noextension', pdf, null],
  ['photo.jpg', pdf, 'FileNameMisleads'],
  ['setup.exe', exe, 'FileTypeRefused'],
  ['setup.pdf', exe, 'FileTypeRefused'],
  ['page.html', null, 'FileTypeRefused'],
  ['', null, 'FileTypeRefused'],
])('%s', (name, found, code) => {
  expect(judgeUpload(name, found)?.code ?? null).toBe(code);
});

test('names lose paths and control characters and never end up empty', () => {
  expect(cleanFileName('..\\..\\etc/passwd')).toBe('passwd');
  expect(cleanFileName('a\u0000b\r\nc.pdf')).toBe('abc.pdf');
  expect(cleanFileName('\u202efdp.exe\u2066.pdf')).toBe('fdp.exe.pdf');
  expect(cleanFileName('\u202e')).toBe('file');
  fc.assert(
    fc.property(fc.string(), (raw) => {
      const name = cleanFileName(raw);
      return name.length > 0 && [...name].length <= 120 && !/[\\/\r\n]/.test(name);
    }),
  );
});
