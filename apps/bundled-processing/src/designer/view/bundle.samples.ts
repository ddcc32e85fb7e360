import type { BundleContent, BundleMember, Question } from '@onewindow/process-forms';

const LEAD = { id: '11450802MB0F10018Y', name: '示例市市场监督管理局' };
const FIRE = { id: '11450802MB0F101223', name: '示例市消防救援大队' };

export function question(id: string, over: Partial<Question> = {}): Question {
  const options = [
    { code: 'yes', label: '是' },
    { code: 'no', label: '否' },
  ];
  return {
    id,
    text: `${id}？`,
    help: '',
    type: 'single',
    options,
    showIf: 'true',
    required: true,
    fills: [],
    ...over,
  };
}

export function member(id: string, over: Partial<BundleMember> = {}): BundleMember {
  return {
    id,
    kind: 'item',
    itemCode: `${id}-code`,
    itemVersion: 1,
    name: `${id} 许可`,
    organization: LEAD,
    presence: 'required',
    when: 'true',
    dependsOn: [],
    limit: { amount: 2, unit: 'workingDay' },
    standalonePromiseDays: 5,
    statutoryDays: 20,
    onPredecessorRefused: 'cancel',
    onRefused: 'continueOthers',
    handling: 'platform',
    result: `${id} 证`,
    fields: [],
    materials: [],
    basis: [],
    ...over,
  };
}

/** A diamond: A first, then B and C side by side, then D; B and C visit together. Two departments. */
export const DIAMOND: BundleContent = {
  name: '开书店一件事',
  slogan: '我要开书店',
  audience: 'legal',
  category: '其他',
  lead: LEAD,
  coOrganizations: [FIRE],
  receivingWindow: { hall: '示例市政务服务中心', place: '一楼', phone: '0775-0000000' },
  caseManagerTitle: '专员',
  delivery: { mode: 'together', earlierOnConsent: true, modes: ['window'], text: '' },
  promise: { amount: 7, unit: 'workingDay' },
  basis: ['某办法'],
  members: [
    member('A'),
    member('B', {
      when: 'answer.area > 300',
      organization: FIRE,
      dependsOn: [{ memberId: 'A', kind: 'result' }],
      limit: { amount: 3, unit: 'workingDay' },
    }),
    member('C', {
      dependsOn: [
        { memberId: 'A', kind: 'data' },
        { memberId: 'B', kind: 'jointVisit' },
      ],
    }),
    member('D', {
      dependsOn: [
        { memberId: 'B', kind: 'result' },
        { memberId: 'C', kind: 'result' },
      ],
    }),
  ],
  questions: [
    question('area', {
      text: '店面多大？',
      type: 'number',
      options: [],
      unit: '㎡',
      min: 1,
      max: 1000,
      samples: [300, 301],
    }),
    question('kinds', {
      text: '卖什么？',
      type: 'multi',
      options: [
        { code: 'book', label: '书' },
        { code: 'disc', label: '光盘' },
      ],
    }),
    question('smoke', { text: '卖不卖烟？' }),
  ],
  stops: [{ when: 'answer.smoke == "yes"', scope: 'bundle', memberId: null, explanation: '不能卖烟' }],
  materials: [
    {
      docCode: 'DOC.PLAN',
      name: '平面图',
      when: 'true',
      dropped: null,
      usedBy: [{ memberId: 'A', material: '平面图' }],
      isForm: false,
      isNeed: 'required',
      copies: 1,
      acceptStandard: '清楚',
    },
  ],
  formProvided: [],
  needVisit: ['B', 'C'],
  elements: {},
  roles: [],
  intro: '',
  fees: '',
  complaintPhone: '',
};
