import type { ItemSnapshot } from '../copy/item-snapshot.ts';

/** Departments of the tests (fictitious codes with valid check digits). */
export const departments = {
  market: { id: '11450802MB0F10018Y', name: '贵港市港北区市场监督管理局' },
  city: { id: '11450802MB0F10210H', name: '贵港市港北区城市管理监督局' },
  fire: { id: '11450802MB0F101223', name: '贵港市港北区消防救援大队' },
  tobacco: { id: '11450802MB0F10130X', name: '贵港市港北区烟草专卖局' },
  hall: { id: '12450802MB0F10325L', name: '港北区政务服务中心' },
} as const;

const application = {
  docCode: 'FORM.APPLICATION',
  isNeed: 'required',
  shared: false,
  copies: 1,
  source: '申请人填写',
  acceptStandard: '各栏完整',
} as const;

const paper = { isNeed: 'required', shared: false, copies: 0, source: '申请人自备', acceptStandard: '清晰' } as const;

const licence = {
  ...paper,
  docCode: 'LIC.BUSINESS',
  name: '营业执照',
  shared: true,
  source: '共享',
  acceptStandard: '状态为存续',
} as const;

const nameField = {
  element: 'org.name',
  role: 'organization',
  label: '单位名称',
  required: true,
  requiredIf: null,
  constraints: null,
  section: '企业信息',
};

const areaField = {
  element: 'premise.area',
  role: 'premise',
  label: '建筑面积',
  required: true,
  requiredIf: null,
  constraints: { max: 5000 },
  section: '经营场所',
};

function item(
  values: Pick<ItemSnapshot, 'code' | 'name' | 'organization' | 'promiseDays' | 'resultName'> & Partial<ItemSnapshot>,
): ItemSnapshot {
  return {
    version: 1,
    statutoryDays: 20,
    basis: ['《某法》第一条'],
    place: '港北区政务服务中心二楼综合受理窗口（示例）',
    phone: '0775-0000201',
    complaintPhone: '0775-0000002',
    materials: [],
    fields: [nameField],
    ...values,
  };
}

/** Four items of four departments, of which the last needs the first one's result. */
export const items = {
  food: item({
    code: '11450802MB0F10018Y400013102400001',
    name: '食品经营许可新办',
    organization: departments.market,
    promiseDays: 2,
    resultName: '食品经营许可证',
    fields: [nameField, areaField],
    materials: [
      { ...application, name: '食品经营许可申请书' },
      licence,
      { ...paper, docCode: 'DOC.LAYOUT', name: '平面图' },
    ],
  }),
  sign: item({
    code: '11450802MB0F10210H400101706000001',
    name: '户外招牌设施设置',
    organization: departments.city,
    promiseDays: 2,
    resultName: '招牌意见书',
    materials: [{ ...application, name: '招牌申请表' }, licence],
  }),
  fire: item({
    code: '11450802MB0F101223400012504900001',
    name: '消防安全检查',
    organization: departments.fire,
    promiseDays: 3,
    resultName: '消防意见书',
    fields: [nameField, { ...areaField, constraints: { min: 1 } }],
    materials: [
      { ...application, name: '消防申报表', copies: 2 },
      { ...paper, docCode: 'DOC.LAYOUT', name: '消防平面图', copies: 1, acceptStandard: '标明安全出口和消防设施' },
      { ...paper, docCode: 'DOC.FIREPLAN', name: '应急预案' },
    ],
  }),
  tobacco: item({
    code: '11450802MB0F10130X400016200400001',
    name: '烟草零售许可',
    organization: departments.tobacco,
    promiseDays: 2,
    resultName: '烟草专卖零售许可证',
    materials: [
      { ...application, name: '烟草申请表' },
      { ...paper, docCode: 'LIC.FOOD', name: '食品经营许可证', shared: true },
    ],
  }),
} as const;

const element = { unit: null, source: 'applicant', sensitive: 'none', help: '' };
const role = { repeatable: false, minCount: 1, maxCount: 1 };

/** The part of the dictionary the items use, and one element nobody uses yet. */
export const dictionary = {
  elements: [
    { ...element, code: 'org.name', name: '单位名称', type: 'text', constraints: { maxLength: 100 } },
    { ...element, code: 'premise.area', name: '建筑面积', type: 'decimal', constraints: { min: 0 }, unit: '㎡' },
    { ...element, code: 'org.uscc', name: '统一社会信用代码', type: 'uscc', constraints: {} },
  ],
  roles: [
    { ...role, code: 'organization', label: '企业信息', section: '企业信息' },
    { ...role, code: 'premise', label: '经营场所', section: '经营场所' },
  ],
};

/** A questionnaire under which the sign is put up or not. */
export const questionnaire = {
  questions: [
    {
      id: 'sign',
      text: '要装户外招牌吗？',
      type: 'single',
      options: [
        { code: 'yes', label: '是' },
        { code: 'no', label: '否' },
      ],
    },
    {
      id: 'area',
      text: '店面建筑面积是多少？',
      type: 'number',
      min: 1,
      max: 5000,
      samples: [50, 301],
      unit: '㎡',
      fills: ['premise:premise.area'],
    },
  ],
  stops: [{ when: 'answer.area > 3000', scope: 'bundle', explanation: '面积过大，请到窗口咨询。' }],
};
