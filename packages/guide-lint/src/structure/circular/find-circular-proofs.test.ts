import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideSample, materialSample } from '../guide.samples.ts';
import { circularFindings, findCircularProofs } from './find-circular-proofs.ts';
import { type ProofItem, proofItemOf } from './proof-item.ts';

/** An item in short: what it needs and what it issues. */
function item(
  code: string,
  needs: readonly string[],
  issues: readonly string[],
  more: Partial<ProofItem> = {},
): ProofItem {
  return {
    code,
    baseCode: `base-${code}`,
    name: `事项${code}`,
    organizationName: '贵港市示例局',
    variantKind: 'NEW',
    materials: needs.map((docCode) => ({ docCode, name: `材料${docCode}`, need: 'REQUIRED', shareMode: 'NONE' })),
    resultDocCodes: issues,
    ...more,
  };
}

const codesOf = (items: readonly ProofItem[], documents = {}): string[] =>
  findCircularProofs(items, documents).map(({ steps }) => steps.map(({ itemCode }) => itemCode).join('>'));

describe('findCircularProofs', () => {
  it('shows two items that ask for each other’s result, with the documents', () => {
    const items = [item('B', ['a'], ['b']), item('A', ['b'], ['a']), item('C', ['a'], ['c'])];
    expect(findCircularProofs(items)).toEqual([
      {
        steps: [
          { itemCode: 'A', itemName: '事项A', organizationName: '贵港市示例局', docCode: 'b', documentName: '材料b' },
          { itemCode: 'B', itemName: '事项B', organizationName: '贵港市示例局', docCode: 'a', documentName: '材料a' },
        ],
      },
    ]);
  });

  it('shows an item that asks for its own result', () => expect(codesOf([item('A', ['a'], ['a'])])).toEqual(['A']));

  it('shows the shortest circle of a knot, one a knot', () => {
    const knot = [
      item('A', ['b', 'c'], ['a']),
      item('B', ['d'], ['b']),
      item('C', ['a'], ['c']),
      item('D', ['a'], ['d']),
    ];
    const other = [item('Y', ['z'], ['y']), item('Z', ['y'], ['z'])];
    expect(codesOf([...other, ...knot])).toEqual(['A>C', 'Y>Z']);
  });

  it('traps nobody while another item issues one of the documents', () => {
    const pair = [item('A', ['b'], ['a']), item('B', ['a'], ['b'])];
    expect(codesOf([...pair, item('C', [], ['a'])])).toEqual([]);
    expect(codesOf([...pair, item('C', ['x'], ['a'])])).toEqual([]);
    // The other issuer is itself stuck, so it helps nobody.
    expect(codesOf([...pair, item('C', ['c'], ['a', 'c'])])).toEqual(['A>B', 'C']);
  });

  it('does not count what the authorities share or what may follow', () => {
    const [one, other] = [item('A', ['b'], ['a']), item('B', ['a'], ['b'])];
    for (const change of [{ shareMode: 'LICENCE' }, { need: 'DEFERRABLE' }] as const) {
      const materials = one.materials.map((material) => ({ ...material, ...change }));
      expect(codesOf([{ ...one, materials }, other])).toEqual([]);
    }
  });

  it('lets a change ask for the licence it changes, but not for another circle', () => {
    const first = item('A', [], ['a'], { baseCode: 'base' });
    const change = item('A2', ['a'], ['a'], { baseCode: 'base', variantKind: 'CHANGE' });
    expect(codesOf([first, change])).toEqual([]);
    // A change gives nobody a first licence, so it opens no way into a circle.
    const circle = [item('A', ['b'], ['a'], { baseCode: 'base' }), item('B', ['a'], ['b'])];
    expect(codesOf([...circle, change])).toEqual(['A>B']);
  });

  it('knows issuers from the register by base code', () => {
    const items = [item('A', ['b'], ['a']), item('B', ['a'], [])];
    expect(codesOf(items)).toEqual([]);
    expect(codesOf(items, { b: { issuedByBaseCodes: ['base-B'] } })).toEqual(['A>B']);
  });

  it('marks the material in the guide that stands in the circle', () => {
    const guide = guideSample({ materials: [materialSample({ docCode: 'b', name: '乙证' })] });
    const paths = findCircularProofs([proofItemOf(guide), item('B', ['LIC.SMALL_CATERING'], ['b'])]);
    const [finding, ...more] = circularFindings(guide, paths);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ ruleId: 'CIRCULAR_PROOF', path: 'materials.0.name', severity: 'error' });
    expect(finding?.params.path).toBe('小餐饮经营许可（新办） → 事项B → 小餐饮经营许可（新办）');
    expect(circularFindings(guideSample({ code: 'elsewhere' }), paths)).toEqual([]);
  });
});

describe('findCircularProofs on any catalogue', () => {
  const docs = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 });
  const catalogue = fc
    .array(fc.tuple(docs, docs), { maxLength: 10 })
    .map((rows) => rows.map(([needs, issues], index) => item(`I${index}`, needs, issues)));

  /** Items that can be had in some order, found by trying again and again. */
  function obtainable(items: readonly ProofItem[]): Set<string> {
    const issued = new Set(items.flatMap(({ resultDocCodes }) => resultDocCodes));
    const held = new Set<string>();
    const had = new Set<string>();
    for (let round = 0; round <= items.length; round += 1) {
      for (const { code, materials, resultDocCodes } of items) {
        if (!materials.every(({ docCode }) => !issued.has(docCode) || held.has(docCode))) continue;
        had.add(code);
        for (const docCode of resultDocCodes) held.add(docCode);
      }
    }
    return had;
  }

  it('finds a circle exactly when some item can never be obtained', () => {
    fc.assert(
      fc.property(catalogue, (items) => {
        expect(findCircularProofs(items).length > 0).toBe(obtainable(items).size < items.length);
      }),
      { numRuns: 500 },
    );
  });

  it('shows circles in which each document is asked for and issued by the next, by items nobody can obtain', () => {
    fc.assert(
      fc.property(catalogue, (items) => {
        const had = obtainable(items);
        for (const { steps } of findCircularProofs(items)) {
          for (const [index, { itemCode, docCode }] of steps.entries()) {
            const next = items.find(({ code }) => code === steps[(index + 1) % steps.length]?.itemCode);
            expect(had.has(itemCode)).toBe(false);
            expect(items.find(({ code }) => code === itemCode)?.materials.map((one) => one.docCode)).toContain(docCode);
            expect(next?.resultDocCodes).toContain(docCode);
          }
          expect(new Set(steps.map(({ itemCode }) => itemCode)).size).toBe(steps.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('findCircularProofs over 10,000 materials', () => {
  const limit = 1000;
  const timeOf = (items: readonly ProofItem[]): { time: number; count: number } => {
    const start = performance.now();
    const count = findCircularProofs(items).length;
    return { time: performance.now() - start, count };
  };

  it('answers within a second for a catalogue with a few circles', () => {
    const items = Array.from({ length: 1000 }, (_, index) =>
      item(
        `I${String(index).padStart(4, '0')}`,
        Array.from({ length: 10 }, (_, place) => `d${(index * 7 + place * 13) % (index + 1)}`),
        [`d${index}`],
      ),
    );
    const { time, count } = timeOf(items);
    expect(count).toBeGreaterThan(0);
    expect(time).toBeLessThan(limit);
  });

  it('answers within a second for one ring of all', () => {
    const ring = Array.from({ length: 10_000 }, (_, index) =>
      item(`I${index}`, [`d${(index + 1) % 10_000}`], [`d${index}`]),
    );
    const { time, count } = timeOf(ring);
    expect(count).toBe(1);
    expect(time).toBeLessThan(limit);
  });

  it('answers within a second when everybody waits for everybody', () => {
    const knot = Array.from({ length: 1000 }, (_, index) =>
      item(
        `I${index}`,
        Array.from({ length: 10 }, (_, place) => `d${(index + place + 1) % 20}`),
        [`d${index % 20}`],
      ),
    );
    const { time, count } = timeOf(knot);
    expect(count).toBe(1);
    expect(time).toBeLessThan(limit);
  });
});
