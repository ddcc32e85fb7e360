import { expect, test } from 'vitest';
import { corpus } from '../corpus/measure.ts';
import { compileRules } from './compile-rules.ts';
import { lintText } from './lint-text.ts';
import { normalise } from './normalise.ts';
import { textRuleFiles } from './rule-files.ts';
import type { TextField } from './text-field.ts';

/** For each rule one text it finds and one that only looks like it. */
const literals: Record<string, [field: TextField, found: string, clean: string]> = {
  CATCH_ALL_WORD: ['materialName', '与申请有关的其他证明材料', '其他组织登记证书'],
  CATCH_ALL_DOCUMENT: ['materialName', '相应资质证书', '相关专业学历证书'],
  OTHER_IN_NAME: ['materialName', '其他获奖作品', '其他股东身份证'],
  OPEN_LIST_IN_NAME: ['materialName', '消防等验收意见', '建设、监理等单位签署的验收报告'],
  QUALIFICATION_UNNAMED: ['condition', '取得相应资质', '取得乙级测绘资质'],
  BARE_MATERIAL: ['materialName', '证明材料一套', '学历证明材料'],
  AND_MATERIAL: ['materialName', '职称申报表及佐证材料', '申请表及身份证'],
  WHOLE_SET: ['materialName', '全套报建手续', '全套施工图纸'],
  ASPECT: ['materialName', '消防安全方面的资料', '方面军纪念馆门票'],
  WHATEVER_PROVES: ['materialName', '能够证明住所使用权的材料', '住所使用证明'],
  UNNAMED_BODY: ['materialName', '有关部门出具的意见', '公安机关出具的户籍证明'],
  SUPPLEMENT: ['materialName', '除上述以外的票据', '补充协议'],
  DEMANDED: ['materialName', '应当提交的文件', '规定格式的承诺书'],
  LEFT_TO_THE_AUTHORITY: ['materialName', '登记机关认为需要补充的证明', '登记机关核发的证书'],
  TOLD_LATER: ['materialNote', '所带东西因人而异', '领证时间以短信为准'],
  LEFT_TO_THE_LAW: ['condition', '法律、行政法规规定的其他条件', '符合《食品安全法》第三十三条'],
  OTHER_CONDITION: ['condition', '其他需要照顾的情形', '其他组织的负责人签字'],
  LEFT_OPEN: ['materialName', '包括但不限于房产证', '非必要时间表'],
  OPEN_LIST: ['materialName', '营业执照、身份证等', '二等功证书'],
  OPEN_LIST_IN_TEXT: ['process', '备齐身份证、合同等资料', '通过短信、电话等方式通知'],
  NO_VALUE: ['materialName', '——', '无犯罪记录承诺书'],
  PLACEHOLDER: ['materialNote', '略', '无'],
  SAYS_NOTHING: ['materialName', '按清单', '清单计价表'],
  SAYS_NOTHING_IN_TEXT: ['fee', '按国家有关规定标准收取', '按每平方米3元收取'],
  DEGREE: ['condition', '经营面积较大', '经营面积较上年增加10平方米'],
  NEARLY: ['fee', '每件10元左右', '左右两侧各1张'],
  UNMEASURED: ['acceptStandard', '布局合理', '合理用药制度已上墙'],
  UNMEASURED_IN_NAME: ['materialName', '近期照片', '良好农业规范认证证书'],
  SUITED: ['condition', '有与业务相适应的人员', '有3名持证人员'],
  LEGAL_WORD: ['condition', '许可证届满前三十日内申请', '联系系统管理员'],
  LONG_SENTENCE: ['condition', '申请人'.repeat(21), '申请人'.repeat(20)],
  NESTED_DE: ['acceptStandard', '申请人的住所的门牌的号码的照片', '申请人的住所的门牌'],
  ARTICLE_IN_PROCESS: ['process', '按第三十二条第一款审查', '按第二窗口叫号办理'],
  GRASSROOTS_PROOF: ['materialName', '村委会出具的收入证明', '村民会议同意的决议'],
  SELF_EVIDENT: ['materialName', '两个姓名系同一人的证明', '同一人时只填一次'],
  CIVIL_STATUS_PROOF: ['materialName', '亲属关系证明', '亲属关系公证书'],
  NEGATIVE_PROOF: ['materialName', '无违法犯罪记录证明', '不动产登记证明'],
  CHARACTER_PROOF: ['materialName', '现实表现证明', '表现性评价表'],
  LOSS_PROOF: ['materialName', '派出所出具的丢失证明', '遗失声明'],
  POLICE_PROOF: ['materialName', '派出所出具的居住情况证明', '派出所出具的户籍证明'],
  HARDSHIP_PROOF: ['materialName', '家庭经济困难证明', '特困人员救助供养证'],
  NAMED_AGENCY: ['materialNote', '由贵港市示例测绘有限公司出具', '由有资质的测绘公司出具'],
  BOTH_MEDIA: ['materialNote', '网上提交后，还须到窗口递交纸质原件', '交纸质原件，或者上传扫描件'],
  MARKUP_IN_TEXT: ['other', '<b>重要</b>', '浓度<5mg/L'],
};

const ids = textRuleFiles.flatMap(({ rules }) => rules.map(({ id }) => id));

test('what a rule needs is in every text it hits', () => {
  const written = [...corpus.tuning, ...corpus.practice, ...corpus.heldOut].map(({ text }) => normalise(text).text);
  const rules = Object.values(compileRules(textRuleFiles)).flatMap((sets) => sets.flatMap((set) => set.rules));
  for (const { id, needs, hits } of rules.filter((rule) => rule.needs !== null))
    expect([id, written.filter((text) => hits.test(text) && needs?.test(text) !== true).length]).toEqual([id, 0]);
});

test.each(ids)('%s has literals', (id) => {
  expect(literals[id]).toBeDefined();
});

test.each(Object.entries(literals))('%s', (id, [field, found, clean]) => {
  expect(lintText(field, found).map(({ ruleId }) => ruleId)).toContain(id);
  expect(lintText(field, clean).map(({ ruleId }) => ruleId)).not.toContain(id);
});
