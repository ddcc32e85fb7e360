import { expect, test } from 'vitest';
import { uploadResultOf } from './upload.ts';

test('a stored file comes back as it is', () => {
  const file = { id: '1', name: 'a.pdf', size: 3, mediaType: 'application/pdf', sha256: 'x' };
  expect(uploadResultOf(201, JSON.stringify(file))).toEqual({ ok: true, file });
});

test.each([
  [415, '{"code":"FileTypeRefused","params":{"found":"exe"}}', { code: 'FileTypeRefused', params: { found: 'exe' } }],
  [401, '{"code":"NotSignedIn"}', { code: 'NotSignedIn', params: {} }],
  [413, '<html>', { code: 'FileTooLarge', params: { status: 413 } }],
  [502, 'Bad gateway', { code: 'Network', params: { status: 502 } }],
])('status %i is a refusal with a code', (status, text, refusal) => {
  expect(uploadResultOf(status, text)).toEqual({ ok: false, refusal });
});
