import { expect, test } from 'vitest';
import { bundleContent } from '../testing/bundle.samples.ts';
import { judgeDelivery, judgeMaterials } from './submitted-parts.rules.ts';

const rows = bundleContent().materials;
const upload = (docCode: string) => ({ docCode, fileId: `file-${docCode}` });

test('a shared material is confirmed, never demanded as a file; one given freely counts', () => {
  const confirmed = judgeMaterials(rows, [upload('PLAN')], new Set(['ID']));
  expect(confirmed.issues).toEqual([]);
  expect(confirmed.materials.map(({ origin }) => origin)).toEqual([
    'FROM_FORM',
    'UPLOADED',
    'CONFIRMED',
    'MEMBER_RESULT',
  ]);
  const given = judgeMaterials(rows, [upload('PLAN'), upload('ID')], new Set());
  expect(given.issues).toEqual([]);
  expect(given.materials[2]).toMatchObject({ origin: 'UPLOADED', fileId: 'file-ID' });
  expect(judgeMaterials(rows, [], new Set()).issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'materials.PLAN UPLOAD_REQUIRED',
    'materials.ID CONFIRMATION_REQUIRED',
  ]);
});

test('a form or a member’s result takes no file', () => {
  const { materials } = judgeMaterials(
    rows,
    rows.map(({ docCode }) => upload(docCode)),
    new Set(),
  );
  expect(materials.map(({ fileId }) => fileId)).toEqual([null, 'file-PLAN', 'file-ID', null]);
});

test('a mode that the bundle does not offer is refused', () => {
  const delivery = { mode: 'MAIL' as const, divisionCode: '450802', address: '示例路1号' };
  const contact = { name: '刘凤仪', mobile: '13800000054' };
  const only = (modes: ('window' | 'mail')[]) => bundleContent({ delivery: { ...bundleContent().delivery, modes } });
  expect(judgeDelivery(only(['window']), delivery, contact).issues).toEqual([
    { path: 'delivery.mode', code: 'NOT_OFFERED', params: {} },
  ]);
  expect(judgeDelivery(only(['mail']), delivery, contact)).toMatchObject({
    issues: [],
    delivery: { recipientName: '刘凤仪' },
  });
  expect(judgeDelivery(only(['mail']), { mode: 'WINDOW' }, contact).issues).toHaveLength(1);
});
