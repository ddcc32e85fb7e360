import type { BundleContent, BundleMember, DataElement, FormRole } from '@onewindow/process-forms';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departments, items, dictionary as sample } from './bundle.samples.ts';
import { nextMemberId, withMember, withMemberSettings, withoutMember } from './draft-content.rules.ts';

const dictionary = {
  elements: new Map((sample.elements as unknown as DataElement[]).map((element) => [element.code, element])),
  roles: new Map((sample.roles as FormRole[]).map((role) => [role.code, role])),
};

const empty: BundleContent = {
  name: '开办餐饮店一件事',
  slogan: '我要开店',
  audience: 'legal',
  category: '其他',
  lead: departments.market,
  coOrganizations: [],
  receivingWindow: { hall: '大厅', place: '二楼', phone: '0775-0000201' },
  caseManagerTitle: '',
  delivery: { mode: 'together', earlierOnConsent: true, modes: ['window'], text: '' },
  promise: { amount: 1, unit: 'workingDay' },
  basis: [],
  members: [],
  questions: [],
  stops: [],
  materials: [],
  formProvided: [],
  needVisit: [],
  elements: {},
  roles: [],
  intro: '',
  fees: '',
  complaintPhone: '',
};

function member(id: string, key: keyof typeof items, values: Partial<BundleMember> = {}): BundleMember {
  const { code, version, name, organization, promiseDays, statutoryDays, fields, materials, basis, resultName } =
    items[key];
  return {
    id,
    kind: 'item',
    itemCode: code,
    itemVersion: version,
    name,
    organization,
    presence: 'required',
    when: 'true',
    dependsOn: [],
    limit: { amount: 1, unit: 'workingDay' },
    standalonePromiseDays: promiseDays,
    statutoryDays,
    onPredecessorRefused: 'cancel',
    onRefused: 'continueOthers',
    handling: 'platform',
    result: resultName ?? '',
    fields,
    materials,
    basis,
    ...values,
  };
}

function built(...members: BundleMember[]): BundleContent {
  let content = empty;
  for (const each of members) {
    const edited = withMember(content, each, dictionary);
    if (!edited.ok) throw new Error(JSON.stringify(edited.issues));
    content = edited.content;
  }
  return content;
}

const row = (content: BundleContent, docCode: string) => content.materials.find((each) => each.docCode === docCode);

test('taking out what was just added leaves what was there before, in whatever order', () => {
  const keys = fc.shuffledSubarray(['food', 'sign', 'fire', 'tobacco'] as const, { minLength: 1 });
  fc.assert(
    fc.property(keys, (order) => {
      const before = built(...order.slice(0, -1).map((key) => member(key, key)));
      const last = order.at(-1) ?? 'food';
      const after = built(...order.map((key) => member(key, key)));
      expect(withoutMember(after, last)).toEqual(before);
    }),
  );
});

test('a removed member leaves no trace: edges, stops, visits, provided and prefilled fields', () => {
  const content: BundleContent = {
    ...built(member('A', 'food'), member('B', 'sign', { dependsOn: [{ memberId: 'A', kind: 'result' }] })),
    stops: [
      { when: 'true', scope: 'member', memberId: 'A', explanation: '不办' },
      { when: 'true', scope: 'bundle', memberId: null, explanation: '不办' },
    ],
    needVisit: ['A', 'B'],
    formProvided: ['premise:premise.area', 'organization:org.name'],
    questions: [
      {
        id: 'q',
        text: 'q',
        help: '',
        type: 'number',
        options: [],
        showIf: 'true',
        required: true,
        fills: ['premise:premise.area'],
      },
    ],
  };
  const left = withoutMember(content, 'A');
  expect(left).toMatchObject({
    needVisit: ['B'],
    formProvided: ['organization:org.name'],
    stops: [{ scope: 'bundle' }],
  });
  expect(left.members[0]?.dependsOn).toEqual([]);
  expect(left.questions[0]?.fills).toEqual([]);
  expect(Object.keys(left.elements)).toEqual(['org.name']);
});

test('without its producer a document is shared or handed in again', () => {
  const waits = { dependsOn: [{ memberId: 'A', kind: 'result' as const }] };
  const content = built(member('A', 'food'), member('B', 'tobacco', waits));
  expect(row(content, 'LIC.FOOD')?.dropped).toEqual({ reason: 'memberResult', memberId: 'A' });
  expect(row(withoutMember(content, 'A'), 'LIC.FOOD')?.dropped).toEqual({ reason: 'shared' });
});

test('the same holds for a row the lead department laid down itself', () => {
  const content = built(member('A', 'food'), member('B', 'sign'), member('C', 'fire'));
  const dropped = { reason: 'memberResult', memberId: 'A' } as const;
  const byHand = { ...content, materials: content.materials.map((each) => ({ ...each, dropped })) };
  const left = withoutMember(byHand, 'A');
  expect(row(left, 'LIC.BUSINESS')?.dropped).toEqual({ reason: 'shared' });
  expect(row(left, 'DOC.FIREPLAN')?.dropped).toBeNull();
});

test('rows follow a changed condition or edge until they are changed by hand', () => {
  const content = built(member('A', 'food'), member('B', 'tobacco'), member('C', 'fire'));
  const edges = withMemberSettings(content, 'B', { dependsOn: [{ memberId: 'A', kind: 'result' }] });
  expect(edges.ok && row(edges.content, 'LIC.FOOD')?.dropped).toEqual({ reason: 'memberResult', memberId: 'A' });
  const narrowed = withMemberSettings(content, 'C', { when: 'answer.big == "yes"' });
  expect(narrowed.ok && row(narrowed.content, 'DOC.FIREPLAN')?.when).toBe('answer.big == "yes"');
  const byHand = { ...content, materials: content.materials.map((each) => ({ ...each, when: 'answer.own == "yes"' })) };
  const kept = withMemberSettings(byHand, 'C', { when: 'answer.big == "yes"' });
  expect(kept.ok && row(kept.content, 'DOC.FIREPLAN')?.when).toBe('answer.own == "yes"');
});

test('a fresh id is above every one in use', () => {
  expect(nextMemberId(empty)).toBe('M1');
  expect(nextMemberId(built(member('M7', 'food'), member('X', 'sign')))).toBe('M8');
});
