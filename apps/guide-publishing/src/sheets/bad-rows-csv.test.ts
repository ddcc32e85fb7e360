import { expect, test } from 'vitest';
import { badRowsCsv } from './bad-rows-csv.ts';

test('bad rows come back with their cells, the reasons last, formulas as text', () => {
  const bad = [
    {
      row: 3,
      cells: ['A1', '=1+1', '两行\n"引号"'],
      errors: [
        { column: '承诺时限', code: 'X', message: '比法定时限长' },
        { column: null, code: 'Y', message: '不是本单位的' },
      ],
    },
    { row: 4, cells: ['B1'], errors: [] },
  ];
  expect(badRowsCsv(['编码', '名称', '备注'], bad, '原因')).toBe(
    '\ufeff编码,名称,备注,原因\r\nA1,\'=1+1,"两行\n""引号""",承诺时限: 比法定时限长 不是本单位的\r\nB1,,,',
  );
});
