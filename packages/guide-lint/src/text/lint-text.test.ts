import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintMaterialName, lintText } from './lint-text.ts';
import { textFields } from './text-field.ts';

const families = (field: Parameters<typeof lintText>[0], text: string) =>
  lintText(field, text).map(({ family }) => family);

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
  expect(lintMaterialName(name)).toContainEqual(expect.objectContaining({ family: 'CATCH_ALL', severity: 'error' }));
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

test('a catch-all condition is a warning', () => {
  const [finding, ...more] = lintText('condition', '法律、行政法规规定的其他条件');
  expect(finding).toMatchObject({ family: 'CATCH_ALL', severity: 'warning' });
  expect(more).toEqual([]);
});

test.each(['符合条件', '按规定执行', '详见', '另见', '视情况', '酌情', '待定', '参照执行'])(
  '%s says nothing',
  (text) => {
    expect(families('condition', text)).toContain('MEANINGLESS');
  },
);

test('a vague word blocks in an acceptance standard and warns in a condition', () => {
  expect(lintText('acceptStandard', '有适当的场所')).toMatchObject([{ family: 'VAGUE', severity: 'error' }]);
  expect(lintText('condition', '有适当的场所')).toMatchObject([{ family: 'VAGUE', severity: 'warning' }]);
});

test('a word of a cited title is its author’s', () => {
  expect(lintText('acceptStandard', '符合《城市充分就业社区适当标准》第三条')).toEqual([]);
});

test('a title is excused unless it is itself a catch-all', () => {
  expect(lintMaterialName('《其他应付款明细表》')).toEqual([]);
  expect(families('materialName', '《其他相关材料》')).toEqual(['CATCH_ALL']);
  expect(families('materialName', '《法律法规规定的其他文件》')).toEqual(['CATCH_ALL']);
});

test.each(['其他資料', '有關證明', '其-他-材-料'])('%s is read in its usual characters', (name) => {
  expect(families('materialName', name)).toContain('CATCH_ALL');
});

test.each(['户籍', '联系人', '信息系统', '籍贯'])('%s is an everyday word', (text) => {
  expect(lintText('condition', text)).toEqual([]);
});

test.each(['其 他 材 料', '其\u200b他材料', '〔其他材料〕', 'ＸＸ其他　材料'])(
  '%s is marked where it was written',
  (text) => {
    const [finding] = lintMaterialName(text);
    const words = text.slice(finding?.start, (finding?.start ?? 0) + (finding?.length ?? 0));
    expect(words.startsWith('其')).toBe(true);
    expect(words.endsWith('料')).toBe(true);
  },
);

test('an open list is offered closed', () => {
  expect(lintMaterialName('营业执照、身份证等材料')[0]?.replacement).toBe('营业执照、身份证');
  expect(lintMaterialName('产权证明（如房产证、购房合同等）')[0]?.replacement).toBe('产权证明（如房产证、购房合同）');
});

test('a list as long as it says is closed', () => {
  expect(lintMaterialName('营业执照、许可证、章程等3项材料')).toEqual([]);
  expect(families('materialName', '营业执照、许可证等五项材料')).toEqual(['CATCH_ALL']);
});

test('the supervising department’s words count', () => {
  const words = {
    namedDocuments: ['其他情况材料'],
    oddProofs: ['属相证明'],
    grassrootsProofsAllowed: ['村委会出具的居住证明'],
  };
  expect(lintText('materialName', '其他情况材料', words)).toEqual([]);
  expect(lintText('materialName', '本人属相证明', words)).toMatchObject([{ ruleId: 'LISTED_ODD_PROOF' }]);
  expect(lintText('materialName', '本人属相证明')).toEqual([]);
  expect(lintText('materialName', '村委会出具的居住证明', words)).toEqual([]);
  expect(families('materialName', '村委会出具的居住证明')).toEqual(['ODD_PROOF']);
});

test.each(['<script>alert(1)</script>', '请看<b>这里</b>', '<img src=x onerror=alert(1)>'])(
  '%s is reported as markup',
  (text) => {
    expect(families('other', text)).toContain('MARKUP');
  },
);

test.each(['浓度<5mg/L', '面积>100平方米', '3<4且5>2'])('%s is no markup', (text) => {
  expect(families('other', text)).not.toContain('MARKUP');
});

const pieces = [
  '其他',
  '材料',
  '等',
  '、',
  '的',
  '相关',
  '规定',
  '《',
  '》',
  '（',
  ' ',
  '证明',
  '村委会',
  '公司',
  '\u200b',
  '𠮷',
  '<a',
];

test('any text gets an answer within its bounds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...textFields), text, (field, written) =>
      lintText(field, written).every(
        ({ start, length }) => start >= 0 && length > 0 && start + length <= written.length,
      ),
    ),
  );
});

test('findings of a family do not overlap', () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const found = lintMaterialName(written);
      return found.every((a) =>
        found.every(
          (b) => a === b || a.family !== b.family || a.start + a.length <= b.start || b.start + b.length <= a.start,
        ),
      );
    }),
  );
});
