import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintMaterialName } from './catch-all.ts';

test.each([
  '其他材料',
  '相关材料',
  '申请人身份证、户口簿等材料',
  '有关证明',
  '法律法规规定的其他材料',
  '主管部门要求的其他材料',
  '审批机关认为需要补充的材料',
  '必要的证明文件',
  '需提供的其他资料',
  '视情况提供的材料',
  '营业执照等',
  '包括但不限于房产证',
  '登记机关要求提交的材料',
  '其它',
  '身份证、房产证等等',
])('%s leaves open what to bring', (name) => {
  const findings = lintMaterialName(name);
  expect(findings.length).toBeGreaterThan(0);
  for (const { start, length } of findings) expect(name.slice(start, start + length)).not.toBe('');
});

test.each([
  '居民身份证',
  '食品安全管理制度',
  '二等甲级检验报告',
  '《其他应收款明细表》',
  '不动产权证书',
  '房屋租赁合同',
  '高等教育毕业证书',
  '申请人与被抚养人关系材料',
  '相关人员名册',
  '三等功证书',
  '教师资格等级证书',
  '非必要材料清单',
])('%s names one thing', (name) => {
  expect(lintMaterialName(name)).toEqual([]);
});

test('any text gets an answer within its bounds', () => {
  fc.assert(
    fc.property(fc.string(), (text) =>
      lintMaterialName(text).every(({ start, length }) => start >= 0 && length > 0 && start + length <= text.length),
    ),
  );
});
