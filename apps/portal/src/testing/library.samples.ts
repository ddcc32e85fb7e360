import type { BundleContent, BundleMember, DataElement, FormField } from '@onewindow/process-forms';

/** A made-up bundle, small enough to be read: a reading room with, on wish, a tea corner. */
const room = { id: 'ROOM-OFFICE', name: '文化局' };
const tea = { id: 'TEA-OFFICE', name: '食品局' };

const element = (code: string, type: DataElement['type'], rest: Partial<DataElement> = {}): DataElement => ({
  code,
  name: code,
  type,
  constraints: {},
  unit: null,
  source: 'applicant',
  sensitive: 'none',
  help: '',
  ...rest,
});

const field = (role: string, code: string, label: string, rest: Partial<FormField> = {}): FormField => ({
  element: code,
  role,
  label,
  required: true,
  requiredIf: null,
  constraints: null,
  section: role,
  ...rest,
});

const person = [
  field('owner', 'who.name', '姓名'),
  field('owner', 'who.card', '身份证号'),
  field('owner', 'who.mobile', '手机'),
  field('owner', 'who.born', '出生日期', { required: false }),
  field('owner', 'who.sex', '性别', { required: false }),
];

const how = [
  field('handing', 'how.mode', '怎么领'),
  field('handing', 'how.place', '地址', { required: false, requiredIf: 'field.handing.how.mode == "mail"' }),
];

const member = (id: string, rest: Partial<BundleMember>): BundleMember => ({
  id,
  kind: 'item',
  itemCode: null,
  itemVersion: 1,
  name: id,
  organization: room,
  presence: 'required',
  when: 'true',
  dependsOn: [],
  limit: { amount: 2, unit: 'workingDay' },
  standalonePromiseDays: 5,
  statutoryDays: 20,
  onPredecessorRefused: 'cancel',
  onRefused: 'continueOthers',
  handling: 'platform',
  result: '',
  fields: [],
  materials: [],
  basis: [],
  ...rest,
});

export const library: BundleContent = {
  name: '办书屋一件事',
  slogan: '我要办书屋',
  audience: 'natural',
  category: '文化',
  lead: room,
  coOrganizations: [tea],
  receivingWindow: { hall: '大厅', place: '大厅一楼', phone: '0000-0000000' },
  caseManagerTitle: '书屋专员',
  delivery: { mode: 'together', earlierOnConsent: false, modes: ['mail', 'window'], text: '一起寄' },
  promise: { amount: 3, unit: 'workingDay' },
  basis: [],
  members: [
    member('CHECK', {
      kind: 'dataStep',
      name: '场地核验',
      standalonePromiseDays: null,
      statutoryDays: null,
      limit: { amount: 1, unit: 'hour' },
    }),
    member('READ', {
      name: '书屋登记',
      dependsOn: [{ memberId: 'CHECK', kind: 'result' }],
      fields: [
        ...person,
        field('shop', 'shop.area', '面积'),
        field('shop', 'shop.shelves', '书架', { constraints: { max: 50 } }),
        field('helper', 'who.name', '帮手姓名'),
        field('helper', 'who.card', '帮手身份证号', { required: false, requiredIf: 'field.helper.who.name != ""' }),
        ...how,
      ],
    }),
    member('TEA', {
      name: '茶点许可',
      organization: tea,
      presence: 'optional',
      when: 'answer.tea == "yes"',
      dependsOn: [{ memberId: 'CHECK', kind: 'result' }],
      fields: [...person, field('shop', 'shop.area', '面积', { constraints: { min: 20 } }), ...how],
    }),
  ],
  questions: [
    {
      id: 'place',
      text: '在哪里？',
      help: '',
      type: 'single',
      options: [
        { code: 'here', label: '本区' },
        { code: 'there', label: '外地' },
      ],
      showIf: 'true',
      required: true,
      fills: [],
    },
    {
      id: 'area',
      text: '多大？',
      help: '',
      type: 'number',
      options: [],
      showIf: 'true',
      required: true,
      min: 1,
      max: 500,
      unit: '㎡',
      fills: ['shop:shop.area'],
    },
    {
      id: 'tea',
      text: '卖茶吗？',
      help: '',
      type: 'single',
      options: [
        { code: 'yes', label: '卖' },
        { code: 'no', label: '不卖' },
      ],
      showIf: 'true',
      required: true,
      fills: [],
    },
    {
      id: 'kinds',
      text: '哪些书？',
      help: '',
      type: 'multi',
      options: [
        { code: 'new', label: '新书' },
        { code: 'old', label: '旧书' },
      ],
      showIf: 'true',
      required: true,
      minSelect: 0,
      fills: [],
    },
  ],
  stops: [{ when: 'answer.place == "there"', scope: 'bundle', memberId: null, explanation: '请到当地办' }],
  materials: [
    {
      docCode: 'FORM',
      name: '申请表',
      when: 'true',
      dropped: null,
      usedBy: [
        { memberId: 'READ', material: '表' },
        { memberId: 'TEA', material: '表' },
      ],
      isForm: true,
      isNeed: 'required',
      copies: 1,
      acceptStandard: '',
    },
    {
      docCode: 'CARD',
      name: '身份证',
      when: 'true',
      dropped: { reason: 'shared' },
      usedBy: [
        { memberId: 'READ', material: '证' },
        { memberId: 'TEA', material: '证' },
      ],
      isForm: false,
      isNeed: 'required',
      copies: 0,
      acceptStandard: '',
    },
    {
      docCode: 'PLAN',
      name: '平面图',
      when: 'true',
      dropped: null,
      usedBy: [
        { memberId: 'READ', material: '图' },
        { memberId: 'TEA', material: '图' },
      ],
      isForm: false,
      isNeed: 'required',
      copies: 0,
      acceptStandard: '',
    },
    {
      docCode: 'MENU',
      name: '茶单',
      when: 'answer.tea == "yes"',
      dropped: null,
      usedBy: [{ memberId: 'TEA', material: '单' }],
      isForm: false,
      isNeed: 'required',
      copies: 0,
      acceptStandard: '',
    },
  ],
  formProvided: [],
  needVisit: ['READ', 'TEA'],
  elements: Object.fromEntries(
    [
      element('who.name', 'text', { source: 'CARD' }),
      element('who.card', 'idCard', { source: 'CARD' }),
      element('who.born', 'date', { source: 'CARD', constraints: { max: 'today' } }),
      element('who.sex', 'enum', {
        source: 'CARD',
        constraints: {
          options: [
            { code: 'male', label: '男' },
            { code: 'female', label: '女' },
          ],
        },
      }),
      element('who.mobile', 'mobile'),
      element('shop.area', 'decimal', { unit: '㎡' }),
      element('shop.shelves', 'integer', { unit: '个' }),
      element('how.mode', 'enum', {
        constraints: {
          options: [
            { code: 'mail', label: '寄' },
            { code: 'window', label: '取' },
          ],
        },
      }),
      element('how.place', 'address'),
    ].map((one) => [one.code, one]),
  ),
  roles: [
    { code: 'owner', label: '办理人', section: 'owner', repeatable: false, minCount: 1, maxCount: 1 },
    { code: 'shop', label: '书屋', section: 'shop', repeatable: false, minCount: 1, maxCount: 1 },
    { code: 'helper', label: '帮手', section: 'helper', repeatable: true, minCount: 1, maxCount: 3 },
    { code: 'handing', label: '领取', section: 'handing', repeatable: false, minCount: 1, maxCount: 1 },
  ],
  intro: '',
  fees: '不收费',
  complaintPhone: '',
};

/** Answers with which both things are done. */
export const withTea = { place: 'here', area: 30, tea: 'yes', kinds: [] };
