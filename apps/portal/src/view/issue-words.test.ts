import { readdirSync, readFileSync } from 'node:fs';
import { formFor } from '@onewindow/process-forms';
import { describe, expect, test } from 'vitest';
import messages from '../locales/zh-CN.json' with { type: 'json' };
import { library, withTea } from '../testing/library.samples.ts';
import { fieldSubject, issueWords, questionSubject } from './issue-words.ts';
import type { Words } from './words.ts';

const root = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

function sentence({ key }: Words): unknown {
  return key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], messages);
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const subject = { label: '面积', kind: 'text', unit: '', help: '写数字' };

/** Codes as the sources of the checks write them, so that a new one cannot be forgotten here. */
const checks = ['check-value', 'validate-form', 'check-answers']
  .map((file) => read(`packages/process-forms/src/${file}.ts`))
  .join('\n');
const codes = [
  ...new Set(
    matches(checks, /(?:finding|issue)\('([A-Z_]+)'/g).concat(
      matches(checks, /code: '([A-Z_]+)'/g),
      matches(checks, /\[\['([A-Z_]+)'/g),
    ),
  ),
];

describe('process-forms', () => {
  test('the sources name the codes we know', () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        'REQUIRED',
        'TYPE',
        'PATTERN',
        'CODE',
        'MIN',
        'MAX',
        'MIN_COUNT',
        'MAX_COUNT',
        'UNKNOWN_QUESTION',
        'CONTROL_CHARACTER',
      ]),
    );
  });

  test.each(codes.filter((code) => code !== 'CODE'))('%s has a sentence', (code) => {
    for (const params of [
      { min: 1, max: 2, type: 'text', value: 'x' },
      { min: 'today', max: 'today' },
      { min: '2026-01-01', max: '2026-01-01' },
    ]) {
      expect(typeof sentence(issueWords({ code, params }, subject)), code).toBe('string');
    }
  });

  test.each(['integer', 'decimal', 'date', 'boolean', 'division', 'multi', 'number', 'entries', 'idCard', 'text'])(
    'a value that is no %s has a sentence',
    (type) => expect(typeof sentence(issueWords({ code: 'TYPE', params: { type } }, subject))).toBe('string'),
  );

  test.each([
    ['idCard', 'id-number'],
    ['mobile', 'mobile'],
    ['uscc', 'credit-code'],
  ])('every problem of %s has a sentence', (kind, file) => {
    const problems = matches(read(`packages/kernel/src/${file}.ts`), /rejected\('([A-Z_]+)'/g);
    expect(problems.length).toBeGreaterThan(1);
    for (const problem of problems) {
      expect(typeof sentence(issueWords({ code: 'CODE', params: { kind, problem } }, subject)), problem).toBe('string');
    }
  });

  test('what is missing is asked for in the way of the field', () => {
    const fields = formFor(library, withTea).fields.map(fieldSubject);
    const questions = library.questions.map(questionSubject);
    for (const one of [...fields, ...questions]) {
      expect(typeof sentence(issueWords({ code: 'REQUIRED', params: {} }, one)), one.kind).toBe('string');
    }
    const [area] = fields.filter(({ label }) => label === '面积');
    expect(area && issueWords({ code: 'REQUIRED', params: {} }, area)).toMatchObject({
      key: 'issue.REQUIRED.decimalUnit',
      params: { label: '面积', unit: '㎡' },
    });
  });
});

describe('the submission', () => {
  const folder = 'services/case/src/case/';
  const files = readdirSync(new URL(folder, root)).filter((file) =>
    /^(submi|read-submission|text-input).*\.rules\.ts$/.test(file),
  );
  const sources =
    files.map((file) => read(folder + file)).join('\n') + read('services/case/src/notice/notice.rules.ts');
  const found = matches(sources, /code(?::| =)[^'\n]*'([A-Z_]{4,})'/g).concat(
    matches(sources, /: '([A-Z_]{4,})'[;,\s)]/g),
  );
  const known = [...new Set(found)].filter(
    (code) =>
      !/^[A-Z]+_(NOTICE|DECISION)$|^(UPLOADED|CONFIRMED|FROM_FORM|MEMBER_RESULT|RECEIPT|WINDOW|MAIL)$/.test(code),
  );

  test('the sources name the codes we know', () => {
    expect(known).toEqual(
      expect.arrayContaining([
        'NO_MEMBER',
        'FORMAT',
        'UPLOAD_REQUIRED',
        'CONFIRMATION_REQUIRED',
        'NOT_OFFERED',
        'GLYPH_MISSING',
        'TOO_SHORT',
        'TOO_LONG',
      ]),
    );
  });

  test.each(known)('%s has a sentence', (code) => {
    expect(typeof sentence(issueWords({ code, params: {} }, subject))).toBe('string');
  });

  test.each([
    'delivery.mode',
    'delivery.recipientName',
    'delivery.recipientMobile',
    'delivery.divisionCode',
    'delivery.address',
    'notice',
    'declaration',
  ])('a missing %s has a sentence', (kind) =>
    expect(typeof sentence(issueWords({ code: 'REQUIRED', params: {} }, { ...subject, kind }))).toBe('string'),
  );
});
