import type { ItemDraft } from './item-snapshot.ts';

/** A complete item that may be put in force (fictitious department). */
export function itemSample(values: Partial<ItemDraft> = {}): ItemDraft {
  return {
    code: '11450802MB0F10018Y400013102400001',
    name: '食品经营许可新办（餐饮服务）',
    organization: { id: '11450802MB0F10018Y', name: '贵港市港北区市场监督管理局' },
    divisionCode: '450802',
    typeCode: '01',
    handling: 'PROMISED',
    statutoryDays: 10,
    promiseDays: 5,
    basis: ['《中华人民共和国食品安全法》第三十五条'],
    conditions: ['场所与污染源保持规定距离'],
    fee: null,
    resultName: '食品经营许可证',
    place: '港北区政务服务中心二楼综合受理窗口（示例）',
    phone: '0775-0000201',
    complaintPhone: '0775-0000002',
    openingHours: '法定工作日 09:00-12:00、13:30-17:00',
    materials: [
      {
        docCode: 'LIC.BUSINESS',
        name: '营业执照',
        isNeed: 'required',
        shared: true,
        copies: 0,
        source: '市场监管部门核发',
        acceptStandard: '状态为存续',
      },
    ],
    fields: [
      {
        element: 'org.name',
        role: 'organization',
        label: '单位名称',
        required: true,
        requiredIf: null,
        constraints: null,
        section: '企业信息',
      },
    ],
    ...values,
  };
}
