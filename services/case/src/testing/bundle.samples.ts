import type { BundleContent, BundleMember, FormField, MaterialRow } from '@onewindow/process-forms';

/** Five fictitious departments of one county; the first leads. */
export const LEAD = { id: '11450802MB0F10018Y', name: '贵港市港北区市场监督管理局' };
export const FIRE = { id: '11450802MB0F101223', name: '贵港市港北区消防救援大队' };
export const HEALTH = { id: '11450802MB0F10114N', name: '贵港市港北区卫生健康局' };
export const TOBACCO = { id: '11450802MB0F10130X', name: '贵港市港北区烟草专卖局' };
export const OTHER = { id: '11450803MB0F10018Y', name: '贵港市港南区市场监督管理局' };

export const BUNDLE_ID = '01900000-0000-7000-8000-0000000000b0';
export const VERSION_ID = '01900000-0000-7000-8000-0000000000b1';

const field = (role: string, element: string, label: string, required = true): FormField => ({
  role,
  element,
  label,
  required,
  requiredIf: null,
  constraints: null,
  section: '基本信息',
});

function member(id: string, values: Partial<BundleMember>): BundleMember {
  return {
    id,
    kind: 'item',
    itemCode: `ITEM-${id}`,
    itemVersion: 1,
    name: `事项${id}`,
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
    result: `许可证${id}`,
    fields: [field('shop', 'shop.name', '店名')],
    materials: [],
    basis: [`《示例条例》第${id}条`, '《示例法》第一条'],
    ...values,
  };
}

const material = (
  docCode: string,
  name: string,
  members: readonly string[],
  values: Partial<MaterialRow> = {},
): MaterialRow => ({
  docCode,
  name,
  when: 'true',
  dropped: null,
  usedBy: members.map((memberId) => ({ memberId, material: name })),
  isForm: false,
  isNeed: 'required',
  copies: 1,
  acceptStandard: '清晰完整',
  ...values,
});

/**
 * A small bundle with everything the engine must cope with: a data step S, then A; B and C after A,
 * in parallel; D after both (a diamond); and E, which waits for nobody and comes only when asked for.
 */
export function bundleContent(values: Partial<BundleContent> = {}): BundleContent {
  return {
    name: '开办小店一件事',
    slogan: '我要开办小店',
    audience: 'legal',
    category: '企业开办',
    lead: LEAD,
    coOrganizations: [FIRE, HEALTH, TOBACCO],
    receivingWindow: {
      hall: '港北区政务服务中心',
      place: '港北区政务服务中心一楼一件事窗口（示例）',
      phone: '0775-0000201',
    },
    caseManagerTitle: '小店专员',
    delivery: { mode: 'together', earlierOnConsent: false, modes: ['window', 'mail'], text: '一次送达' },
    promise: { amount: 4, unit: 'workingDay' },
    basis: ['《示例细则》'],
    members: [
      member('S', {
        kind: 'dataStep',
        itemCode: null,
        itemVersion: null,
        name: '执照核验',
        standalonePromiseDays: null,
        statutoryDays: null,
        limit: { amount: 1, unit: 'hour' },
        result: '',
        basis: [],
        fields: [field('shop', 'shop.licence', '执照号')],
      }),
      member('A', {
        dependsOn: [{ memberId: 'S', kind: 'data' }],
        fields: [field('shop', 'shop.name', '店名'), field('shop', 'shop.licence', '执照号')],
      }),
      member('B', { organization: FIRE, dependsOn: [{ memberId: 'A', kind: 'result' }] }),
      member('C', {
        organization: HEALTH,
        dependsOn: [
          { memberId: 'A', kind: 'data' },
          { memberId: 'B', kind: 'jointVisit' },
        ],
      }),
      member('D', {
        organization: TOBACCO,
        dependsOn: [
          { memberId: 'B', kind: 'result' },
          { memberId: 'C', kind: 'result' },
        ],
      }),
      member('E', {
        organization: FIRE,
        presence: 'bySituation',
        when: 'answer.sign == "yes"',
        fields: [field('shop', 'shop.sign', '招牌', false)],
      }),
    ],
    questions: [
      {
        id: 'kind',
        text: '开什么店？',
        help: '',
        type: 'single',
        options: [
          { code: 'food', label: '餐饮' },
          { code: 'bank', label: '银行' },
        ],
        showIf: 'true',
        required: true,
        fills: [],
      },
      {
        id: 'sign',
        text: '要挂招牌吗？',
        help: '',
        type: 'single',
        options: [
          { code: 'yes', label: '要' },
          { code: 'no', label: '不要' },
        ],
        showIf: 'true',
        required: true,
        fills: [],
      },
    ],
    stops: [{ when: 'answer.kind == "bank"', scope: 'bundle', memberId: null, explanation: '银行不在这里办' }],
    materials: [
      material('FORM', '申请表', ['A', 'B', 'C', 'D'], { isForm: true }),
      material('PLAN', '平面图', ['B', 'C']),
      material('ID', '身份证', ['A', 'D'], { dropped: { reason: 'shared' } }),
      material('LICENCE-A', '许可证A', ['B'], { dropped: { reason: 'memberResult', memberId: 'A' } }),
    ],
    formProvided: [],
    needVisit: ['B', 'C'],
    elements: {
      'shop.name': {
        code: 'shop.name',
        name: '店名',
        type: 'text',
        constraints: { maxLength: 40 },
        unit: null,
        source: '',
        sensitive: 'none',
        help: '',
      },
      'shop.licence': {
        code: 'shop.licence',
        name: '执照号',
        type: 'text',
        constraints: {},
        unit: null,
        source: '',
        sensitive: 'none',
        help: '',
      },
      'shop.sign': {
        code: 'shop.sign',
        name: '招牌',
        type: 'text',
        constraints: {},
        unit: null,
        source: '',
        sensitive: 'none',
        help: '',
      },
    },
    roles: [{ code: 'shop', label: '小店', section: '基本信息', repeatable: false, minCount: 1, maxCount: 1 }],
    intro: '',
    fees: '不收费',
    complaintPhone: '12345',
    ...values,
  };
}

/** Payload of BundlePublished for this content. */
export function bundlePublished(content: BundleContent, version = 1, bundleVersionId = VERSION_ID): object {
  return { id: BUNDLE_ID, version, bundleVersionId, code: 'T1', content, contentHash: 'test' };
}

/** A complete application; change what the test is about. */
export function application(values: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    bundleId: BUNDLE_ID,
    bundleVersionId: VERSION_ID,
    answers: { kind: 'food', sign: 'no' },
    values: { 'shop:shop.name': '示例小店', 'shop:shop.licence': 'L-1' },
    materials: [{ docCode: 'PLAN', fileId: '01900000-0000-7000-8000-0000000000f1' }],
    confirmed: ['ID'],
    delivery: {
      mode: 'MAIL',
      recipientName: '刘凤仪',
      recipientMobile: '138 0000 0054',
      divisionCode: '450802',
      address: '示例路1号2栋301室',
    },
    isDeclaredTrue: true,
    ...values,
  };
}

/** CalendarPublished of 2026, with the days these tests meet. */
export const calendar2026 = {
  id: '2026',
  version: 1,
  year: 2026,
  isKnown: true,
  days: [
    ...['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'].map(
      (date) => ({
        date,
        isWorkday: false,
        name: '国庆节',
        source: '国办发明电〔2025〕7号',
      }),
    ),
    { date: '2026-10-10', isWorkday: true, name: '国庆节调休', source: '国办发明电〔2025〕7号' },
  ],
};

/** The partner that may carry official documents, and one that may not. */
export const postPartner = {
  id: '91450800MA5K020158',
  version: 1,
  name: '示例邮政速递',
  mayCarryOfficialDocuments: true,
  contractFrom: '2026-01-01',
  contractTo: '2026-12-31',
};
export const parcelPartner = {
  ...postPartner,
  id: '91450800MA5K020299',
  name: '示例快递',
  mayCarryOfficialDocuments: false,
};
