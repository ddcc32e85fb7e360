/** A complete guide of a fictitious department that passes every rule, for tests of rules, server and screens. */
import type { GuideContent } from '../content/guide-content.ts';
import { emptyGuide } from './empty-guide.ts';
import { fileSample, formSample, materialSample, sharedSample } from './material.samples.ts';

export { countySurroundingsSample, guideSurroundingsSample, lintContextSample } from './lint-context.samples.ts';
export { fileSample, formSample, materialSample, sharedSample } from './material.samples.ts';

/** Base code of the sample and its codes at a city's and a county's department. */
export const sampleBaseCode = '450131900000';
export const sampleCityCode = `11450800MB0F00020J3${sampleBaseCode}01`;
export const sampleCountyCode = `11450802MB0F10018Y4${sampleBaseCode}01`;

/** The guide of the city's department; `overrides` replace whole elements. */
export function guideSample(overrides: Partial<GuideContent> = {}): GuideContent {
  return {
    ...emptyGuide({ code: sampleCityCode, divisionCode: '450800' }),
    ...who,
    ...what,
    ...process,
    ...channels,
    ...contacts,
    ...overrides,
  };
}

/** The same guide at a department of a county: own codes, places and contacts, nothing more asked. */
export function countyGuideSample(overrides: Partial<GuideContent> = {}): GuideContent {
  return guideSample({
    code: sampleCountyCode,
    implementationCode: sampleCountyCode.slice(0, 31),
    organization: { id: '11450802MB0F10018Y', name: '贵港市港北区示例餐饮管理局' },
    divisionCode: '450802',
    listEntryId: 'list-county',
    places: channels.places.map((place) => ({
      ...place,
      id: 'p-county',
      hallName: '贵港市港北区政务服务中心',
      divisionCode: '450802',
      address: '港北区示例路8号',
    })),
    enquiry: { ...contacts.enquiry, phone: '0775-0000311' },
    complaint: { ...contacts.complaint, phone: '0775-0000312' },
    ...overrides,
  });
}

const who = {
  name: '小餐饮经营许可',
  variantName: '新办',
  powerSource: '1',
  levels: ['3', '4'],
  organization: { id: '11450800MB0F00020J', name: '贵港市示例餐饮管理局' },
  organizationNature: '1',
  listEntryId: 'list-city',
  audiences: ['1', '2'],
  personTopics: ['040'],
  corporateTopics: ['010'],
  keywords: ['开小饭店', '开粉店'],
  serviceArea: '4',
  scope: '在本市开办经营面积不超过50平方米的餐饮店',
} satisfies Partial<GuideContent>;

const what = {
  conditions: [
    {
      id: 'c-area',
      text: '经营场所使用面积为15平方米至50平方米',
      plainText: '店面实际能用的地方在15到50平方米之间',
    },
    { id: 'c-staff', text: '从业人员持有1年内的健康检查结果', plainText: '' },
  ],
  refusalGrounds: ['经营场所距离垃圾站不足25米'],
  basis: [
    { basisId: 'basis-law', article: '第三十六条', text: '' },
    { basisId: 'basis-regulation', article: '第十二条', text: '' },
  ],
  situations: [
    {
      id: 'q-premises',
      text: '店面是租来的吗？',
      help: '从亲友处借用的，按租用选择',
      options: [
        { id: 'rented', label: '租用' },
        { id: 'owned', label: '自有' },
      ],
    },
  ],
  materials: [
    formSample(),
    sharedSample(),
    materialSample(),
    materialSample({
      id: 'm-lease',
      docCode: 'DOC.LEASE',
      name: '房屋租赁合同',
      copyKind: 'COPY',
      need: 'BY_SITUATION',
      situationText: '租用店面的',
      onlyIf: [{ questionId: 'q-premises', optionIds: ['rented'] }],
      originals: 0,
      copies: 1,
      copyNote: '由经营者写明“与原件一致”并签名',
      acceptStandards: ['租期截止日在申请日之后', '合同地址与申请书一致'],
      plainText: '和房东签的合同复印件',
      signature: 'NONE',
    }),
  ],
  fields: [
    {
      element: 'person.name',
      role: 'applicant',
      label: '姓名',
      required: true,
      requiredIf: null,
      constraints: null,
      section: '经营者',
    },
    {
      element: 'premise.area',
      role: 'site',
      label: '使用面积',
      required: true,
      requiredIf: null,
      constraints: { min: 15, max: 50 },
      section: '经营场所',
    },
  ],
} satisfies Partial<GuideContent>;

const process = {
  handling: 'PROMISED',
  steps: [
    { id: 's-1', name: '受理', office: '综合窗口', actor: '窗口人员', days: 1, note: '' },
    { id: 's-2', name: '审核', office: '许可科', actor: '审核人员', days: 2, note: '' },
    { id: 's-3', name: '审批', office: '许可科', actor: '科长', days: 1, note: '' },
    { id: 's-4', name: '办结', office: '许可科', actor: '审核人员', days: 1, note: '' },
    { id: 's-5', name: '送达', office: '综合窗口', actor: '窗口人员', days: null, note: '当天送达' },
  ],
  reviewPoints: ['核对面积与平面图标注是否一致'],
  statutoryLimit: { amount: 20, unit: 'WORKING_DAY', note: '' },
  promisedLimit: { amount: 5, unit: 'WORKING_DAY', note: '' },
  results: [
    {
      id: 'r-1',
      typeCode: '10',
      docCode: 'LIC.SMALL_CATERING',
      name: '小餐饮经营许可证',
      sample: fileSample,
      hasPaper: true,
      hasElectronic: true,
      validity: '3年',
    },
  ],
  deliveries: ['WINDOW', 'ELECTRONIC', 'MAIL'],
} satisfies Partial<GuideContent>;

const channels = {
  channels: ['1', '2', '3'],
  visits: 0,
  isOnline: true,
  onlineDepth: ['4', '5', '6'],
  onlineUrl: 'https://zwfw.example.cn/items/small-catering',
  mobileUrl: 'https://zwfw.example.cn/m/small-catering',
  bookingRule: '提前1天预约，每半小时10人',
  takesMaterialsByCourier: true,
  sendsResultByCourier: true,
  isInHall: true,
  places: [
    {
      id: 'p-city',
      hallId: null,
      hallName: '贵港市政务服务中心',
      divisionCode: '450800',
      address: '港北区示例大道1号',
      floor: '一楼',
      window: '综合窗口3号',
      hours: '周一至周五 9:00-12:00、13:30-17:00',
      traffic: '乘1路车到示例广场站',
    },
  ],
  openingHours: '法定工作日 9:00-12:00、13:30-17:00',
} satisfies Partial<GuideContent>;

const contacts = {
  enquiry: {
    phone: '0775-0000301',
    address: '贵港市政务服务中心一楼综合窗口3号',
    website: 'https://zwfw.example.cn/ask',
    email: '',
  },
  complaint: { phone: '0775-0000302', address: '', website: 'https://zwfw.example.cn/complain', email: '' },
  review: {
    organizationName: '贵港市人民政府',
    phone: '0775-0000303',
    address: '港北区示例大道2号',
    website: '',
    email: '',
  },
  litigation: {
    organizationName: '贵港市港北区人民法院',
    phone: '0775-0000304',
    address: '港北区示例大道3号',
    website: '',
    email: '',
  },
  rights: '申请人可以查询办理进度，对结果不服可以申请复议或提起诉讼',
  duties: '申请人对填写内容的真实性负责',
  faqs: [{ id: 'f-1', question: '住宅楼一层可以开店吗？', answer: '房屋用途登记为商业的可以。' }],
  commonMistakes: ['面积填成了建筑面积'],
} satisfies Partial<GuideContent>;
