import { expect, test } from 'vitest';
import { readInputs } from './cli-input.ts';

test('JSON lines, plain lines, guides and arrays are read', () => {
  const line = { kind: 'text', field: 'fee', text: '10元' };
  expect(readInputs('{"field":"fee","text":"10元"}\n\n{"text":"执照"}')).toEqual([
    line,
    { kind: 'text', field: 'materialName', text: '执照' },
  ]);
  expect(readInputs('[{"field":"fee","text":"10元"}]')).toEqual([line]);
  expect(readInputs('执照\n123', 'condition')).toHaveLength(2);
  expect(readInputs('{"name":"登记","materials":[]}')[0]).toMatchObject({ kind: 'guide', content: { name: '登记' } });
  expect(readInputs(' \n')).toEqual([]);
});

test('what cannot be read is told with its line', () => {
  expect(() => readInputs('{"text":"a"}\n执照')).toThrow('Line 2');
  expect(() => readInputs('{"field":"colour","text":"a"}')).toThrow('colour');
  expect(() => readInputs('[1]')).toThrow('Input 1');
});
