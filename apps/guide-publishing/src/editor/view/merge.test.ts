import { describe, expect, test } from 'vitest';
import { conflictWords } from './conflict-words.ts';
import { guideWith, materialNamed } from './guide.samples.ts';
import { isSame } from './is-same.ts';
import { type CopyStore, localCopies } from './local-copy.ts';
import { mergeContents, withMine } from './merge.ts';
import { sayZh } from './say.samples.ts';

const base = guideWith();
const [a, b, c] = [materialNamed('a'), materialNamed('b'), materialNamed('c')];

describe('two edits of one guide', () => {
  test('what only one side changed is joined', () => {
    const merge = mergeContents(base, guideWith({ scope: '我写的' }), guideWith({ keywords: ['开粉店'] }));
    expect(merge.conflicts).toEqual([]);
    expect(merge.content).toMatchObject({ scope: '我写的', keywords: ['开粉店'] });
    expect(merge).toMatchObject({ fromMe: ['scope'], fromThem: ['keywords'] });
  });

  test('the same change twice is no conflict, another one is, and mine can be had', () => {
    expect(mergeContents(base, guideWith({ scope: 'x' }), guideWith({ scope: 'x' })).conflicts).toEqual([]);
    const merge = mergeContents(base, guideWith({ scope: '我' }), guideWith({ scope: '对方' }));
    expect(merge.conflicts).toMatchObject([{ key: 'scope', mine: '我', theirs: '对方' }]);
    expect(merge.content.scope).toBe('对方');
    expect(withMine(merge, new Set(['scope'])).scope).toBe('我');
    expect(withMine(merge, new Set()).scope).toBe('对方');
  });

  test('rows are joined one by one, whatever their order', () => {
    const mine = guideWith({ materials: [a, { ...b, note: '我' }, c, materialNamed('new')] });
    const theirs = guideWith({ materials: [{ ...c, note: '对方' }, a, b] });
    const { content, conflicts } = mergeContents(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(content.materials.map(({ id, note }) => id + note)).toEqual(['c对方', 'new', 'a', 'b我']);
  });

  test('a row changed on one side and taken out on the other is asked about; nothing is lost', () => {
    const mine = guideWith({ materials: [a, { ...b, name: '改过' }] });
    const theirs = guideWith({ materials: [a, { ...c, note: '对方' }] });
    const merge = mergeContents(base, mine, theirs);
    expect(merge.conflicts.map(({ key }) => key).sort()).toEqual(['materials/b', 'materials/c']);
    const ids = (keys: string[]) => withMine(merge, new Set(keys)).materials.map(({ name }) => name);
    expect(ids([])).toEqual(['a', 'c']);
    expect(ids(['materials/b', 'materials/c'])).toEqual(['a', '改过']);
  });

  test('both sides of a row are told by what differs', () => {
    const merge = mergeContents(
      base,
      guideWith({ materials: [{ ...a, copies: 2 }, b, c] }),
      guideWith({ materials: [{ ...a, copies: 3 }, b, c] }),
    );
    const conflict = merge.conflicts[0];
    expect(conflict && conflictWords(conflict, sayZh, (_, code) => code)).toEqual({
      mine: ['复印件份数：2'],
      theirs: ['复印件份数：3'],
    });
  });

  test('the order of properties says nothing', () => {
    expect(isSame({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(isSame([], {})).toBe(false);
  });
});

describe('the copy in the browser', () => {
  const draft = {
    content: base,
    justifications: [],
    changeKind: 'CORRECTION',
    changeReason: '',
    changeDocument: '',
  } as const;
  const copy = { draft, base: draft, version: 3, at: '2026-11-24T02:00:00Z' };

  test('is kept for one person and one revision, and forgotten when the server has it', () => {
    const kept = new Map<string, string>();
    const store: CopyStore = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
    const copies = localCopies(store, 'r', 'p');
    expect(copies.read()).toBeNull();
    expect(copies.write(copy)).toBe(true);
    expect(copies.read()).toEqual(copy);
    expect(localCopies(store, 'r', 'q').read()).toBeNull();
    copies.forget();
    expect(copies.read()).toBeNull();
  });

  test('a full store or a broken copy does not stop the work', () => {
    const broken: CopyStore = {
      getItem: () => '{"draft":',
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('forbidden');
      },
    };
    const copies = localCopies(broken, 'r', 'p');
    expect(copies.read()).toBeNull();
    expect(copies.write(copy)).toBe(false);
    expect(() => copies.forget()).not.toThrow();
  });
});
