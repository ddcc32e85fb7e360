import { describe, expect, it } from 'vitest';
import { deriveMaterials } from './derive-materials.ts';
import { KIOSK, member } from './fixtures/kiosk.samples.ts';

const added = member('M5', {
  when: 'answer.area > 99',
  dependsOn: [{ memberId: 'M2', kind: 'result' }],
  materials: [
    {
      docCode: 'LIC.IDCARD',
      name: '居民身份证',
      isNeed: 'required',
      shared: true,
      copies: 0,
      source: '20',
      acceptStandard: '在有效期内，姓名一致',
    },
    {
      docCode: 'DOC.PLAN',
      name: '消防图',
      isNeed: 'deferrable',
      shared: false,
      copies: 3,
      source: '10',
      acceptStandard: '',
    },
    {
      docCode: 'LIC.CHECK',
      name: '营业执照',
      isNeed: 'required',
      shared: true,
      copies: 0,
      source: '20',
      acceptStandard: '',
    },
    {
      docCode: 'REG.HOUSE',
      name: '权属',
      isNeed: 'bySituation',
      shared: true,
      copies: 0,
      source: '20',
      acceptStandard: '',
    },
    {
      docCode: 'DOC.NEW',
      name: '制度',
      isNeed: 'required',
      shared: false,
      copies: 1,
      source: '10',
      acceptStandard: '',
    },
  ],
});
const content = { ...KIOSK, members: [...KIOSK.members, added] };
const rows = new Map(deriveMaterials(content, 'M5').map((row) => [row.docCode, row]));

describe('deriveMaterials', () => {
  it('merges into the rows of the same documents', () => {
    expect(rows.get('DOC.PLAN')).toMatchObject({ when: 'true', copies: 3, isNeed: 'required', acceptStandard: '清楚' });
    expect(rows.get('DOC.PLAN')?.usedBy.at(-1)).toEqual({ memberId: 'M5', material: '消防图' });
    expect(rows.get('LIC.IDCARD')).toMatchObject({
      when: '(answer.tobacco == "yes" and answer.school == "no") or (answer.area > 99)',
      acceptStandard: '在有效期内，姓名一致',
    });
  });

  it('makes new rows that apply with the member', () => {
    expect(rows.get('DOC.NEW')).toMatchObject({ when: 'answer.area > 99', dropped: null, isForm: false });
    expect(rows.get('REG.HOUSE')?.dropped).toEqual({ reason: 'shared' });
  });

  it('does not ask for the result of a member before, over any number of edges', () => {
    expect(rows.get('LIC.CHECK')?.dropped).toEqual({ reason: 'memberResult', memberId: 'M1' });
  });

  it('changes nothing when the rows are there already', () => {
    const done = {
      ...content,
      materials: [...KIOSK.materials.filter(({ docCode }) => !rows.has(docCode)), ...rows.values()],
    };
    expect(deriveMaterials(done, 'M5')).toEqual([...rows.values()]);
    expect(deriveMaterials(KIOSK, 'M5')).toEqual([]);
  });
});
