/** What the items of a whole city are called: subjects and what is done about them. */
const subjectWords = `食品经营 食品生产 公共场所卫生 特种设备使用 危险化学品经营 药品零售 医疗器械经营 医疗机构执业 医师执业 护士执业
放射诊疗 饮用水供水 烟草专卖零售 出版物零售 印刷经营 营业性演出 娱乐场所 互联网上网服务营业场所 旅行社业务 体育场所开放
民办学校 民办幼儿园 教师资格 校车使用 人力资源服务 劳务派遣经营 职业技能培训 建筑工程施工 城市排水 户外广告设施
临时占用道路 挖掘城市道路 园林绿化 商品房预售 房地产开发资质 物业服务 燃气经营 道路客运经营 道路货运经营 出租汽车经营
机动车维修 船舶营运 港口经营 水路运输 公路超限运输 取水 河道采砂 水土保持方案 水利工程建设 农药经营
种子生产经营 兽药经营 动物防疫条件 动物诊疗 生猪屠宰 渔业捕捞 林木采伐 林地使用 野生动物驯养 木材运输
采矿 探矿 建设用地规划 建设工程规划 不动产 国有土地使用 地图审核 测绘资质 排污 环境影响评价
危险废物经营 辐射安全 固体废物转移 成品油零售 拍卖企业 对外贸易经营 典当 融资担保 小额贷款 社会团体
民办非企业单位 基金会 宗教活动场所 养老机构 殡葬设施 公墓建设 收养 婚姻 户口 居民身份证
居住证 民用爆炸物品 雷管运输 保安服务 消防设施 公章刻制 律师执业 公证员任职 法律援助 司法鉴定`;
export const subjects = subjectWords.split(/\s+/);

export const actions = [
  '许可新办',
  '许可变更',
  '许可延续',
  '许可注销',
  '登记',
  '变更登记',
  '注销登记',
  '备案',
  '补发',
  '审批',
  '资金给付',
  '资格确认',
];

/** Offices of a city and of a county; a township has one. */
export const offices = [
  '市场监督管理局',
  '卫生健康局',
  '教育局',
  '公安局',
  '民政局',
  '司法局',
  '人力资源和社会保障局',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '商务局',
  '文化广电体育和旅游局',
];
export const townshipOffice = '便民服务中心';

/** What people call an item. */
export const spokenWords = (subject: string): string[] => [`办${subject}`, `${subject.slice(0, 2)}证`];
export const formName = (name: string): string => `${name}申请表`;

/** Long, common, rare and odd questions that no name of the catalogue answers in the ordinary way. */
export const longTexts = ['食品经营许可', '公共场所卫生', '危险化学品经营', '机动车维修备案', '不动产登记'];
export const twoWordTexts = ['食品 港北', '企业 登记', '港南 许可变更', '覃塘 医疗', '平南 不动产'];
export const materialTexts = ['身份证', '营业执照', '户口簿', '申请书', '租赁合同'];
export const unknownTexts = ['不存在的事项', '月球采矿权', 'zzzz'];
/** Words that go with facets. */
export const facetTexts = ['许可', '登记', '营业执照', '备案'];
