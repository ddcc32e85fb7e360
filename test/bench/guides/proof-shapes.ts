/** Catalogues for the search for circular proofs: ordinary, and the two shapes that make such searches slow. */
import type { ProofItem } from '@onewindow/guide-lint';

const materialsOfItem = 10;

/** Items with so many materials together, by shape, each with the circles that are in it. */
export function proofShapes(materials: number): { name: string; items: ProofItem[]; circles: number }[] {
  const count = Math.floor(materials / materialsOfItem);
  return [
    { name: 'ordinary catalogue with circles', ...ordinary(count) },
    {
      name: 'one ring of all',
      items: Array.from({ length: materials }, (_, index) => item(index, [`d${(index + 1) % materials}`])),
      circles: 1,
    },
    {
      name: 'everybody waits for everybody',
      items: Array.from({ length: count }, (_, index) =>
        item(
          index,
          Array.from({ length: materialsOfItem }, (_, at) => `d${(index * 17 + at * 31 + 1) % count}`),
        ),
      ),
      circles: 1,
    },
  ];
}

/** Each item asks for results of items before it; every fiftieth stands in a ring with the next two to six. */
function ordinary(count: number): { items: ProofItem[]; circles: number } {
  let circles = 0;
  const closing = new Map<number, number>();
  for (let start = 0; start + 8 < count; start += 50) {
    const length = 2 + ((start / 50) % 5);
    for (let at = 0; at < length; at++) closing.set(start + at, start + ((at + 1) % length));
    circles += 1;
  }
  const items = Array.from({ length: count }, (_, index) => {
    const ordinaryDocuments = Array.from({ length: materialsOfItem - 1 }, (_, at) =>
      index > 60 && at < 4 ? `d${index - 9 - ((index * 7 + at * 13) % 40)}` : `common${(index + at) % 300}`,
    );
    return item(index, [...ordinaryDocuments, `d${closing.get(index) ?? Math.max(0, index - 9)}`]);
  });
  return { items, circles };
}

function item(index: number, docCodes: readonly string[]): ProofItem {
  const name = `item ${index}`;
  return {
    code: `I${String(index).padStart(6, '0')}`,
    baseCode: `B${index}`,
    name,
    organizationName: 'office',
    variantKind: 'NEW',
    materials: docCodes.map((docCode) => ({ docCode, name: docCode, need: 'REQUIRED', shareMode: 'NONE' })),
    resultDocCodes: [`d${index}`],
  };
}
