import { readFileSync } from 'node:fs';
import {
  type DirectoryElements,
  type GuideContent,
  guideElements,
  judgeGuide,
  type LintBasis,
  type LintContext,
  type LintDocument,
  type ListEntryElements,
  levelOf,
  templateDeviations,
} from '@onewindow/guide-lint';
import { checkCreditCode, checkItemCode } from '@onewindow/kernel';
import { describe, expect, it } from 'vitest';
import { readContent } from '../publication/read-content.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));
const readOf = (service: string, name: string) =>
  JSON.parse(readFileSync(new URL(`../../../${service}/src/seeds/${name}.json`, import.meta.url), 'utf8'));

const guides: GuideContent[] = read('guides');
const bases: ({ id: string } & LintBasis)[] = read('legal-bases');
const kinds: ({ docCode: string } & LintDocument)[] = read('document-kinds');
const directory: DirectoryElements[] = read('directory-entries');
const listEntries: ListEntryElements[] = read('list-entries');
const codeLists: { id: string; codes: { code: string; label: string; isActive: boolean }[] }[] = read('code-lists');
const halls: { id: string }[] = readOf('hall', 'halls');
const organizations: { id: string; name: string; aliases: string[] }[] = readOf('directory', 'organizations');
const divisions: { code: string }[] = readOf('directory', 'divisions');

/** What the server would give the lint, from the seeds alone. */
const labelsOf = (id: string) => codeLists.find((list) => list.id === id)?.codes.map(({ label }) => label) ?? [];
const context: LintContext = {
  today: '2026-11-23',
  bases: Object.fromEntries(bases.map((basis) => [basis.id, basis])),
  documents: Object.fromEntries(kinds.map((kind) => [kind.docCode, kind])),
  codes: Object.fromEntries(codeLists.map(({ id, codes }) => [id, codes.map(({ code }) => code)])),
  words: {
    namedDocuments: labelsOf('namedDocuments'),
    oddProofs: labelsOf('oddProofs'),
    grassrootsProofsAllowed: labelsOf('grassrootsProofsAllowed'),
  },
  elements: read('data-elements').map(({ code }: { code: string }) => code),
  roles: read('form-roles').map(({ code }: { code: string }) => code),
};

const each = guides.map((guide) => [`${guide.code} ${guide.name}`, guide] as const);
const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id));
const baseIds = idsOf(bases);
const hallIds = idsOf(halls);
const divisionCodes = new Set(divisions.map(({ code }) => code));
const kindOf = new Map(kinds.map((kind) => [kind.docCode, kind]));
const entryOf = new Map(listEntries.map((entry) => [entry.id, entry]));
const directoryOf = new Map(directory.map((entry) => [entry.baseCode, entry]));
const codesOf = new Map(codeLists.map(({ id, codes }) => [id, new Set(codes.map(({ code }) => code))]));

function isTemplateOf(other: GuideContent, guide: GuideContent): boolean {
  const isSame = other.baseCode === guide.baseCode && other.variantName === guide.variantName;
  return isSame && levelOf(other.divisionCode) === '3';
}

describe('guides of the sample city', () => {
  it('are about forty-five, each code once', () => {
    expect(guides.length).toBeGreaterThanOrEqual(44);
    expect(new Set(guides.map(({ code }) => code)).size).toBe(guides.length);
  });

  it.each(each)('%s has the shape of a guide', (_, guide) => {
    expect(readContent(guide)).toMatchObject({ ok: true });
  });

  it.each(each)('%s has codes that belong together', (_, guide) => {
    expect(checkItemCode(guide.code)).toMatchObject({ ok: true });
    expect(guide.implementationCode).toBe(guide.code.slice(0, 31));
    expect(guide.baseCode).toBe(guide.code.slice(19, 31));
    expect(guide.baseCode.slice(2, 4)).toBe(guide.typeCode);
    expect(guide.levels).toContain(guide.code.slice(18, 19));
    expect(levelOf(guide.divisionCode)).not.toBe('');
    const organization = organizations.find(({ id }) => id === guide.organization.id);
    expect(organization?.name).toBe(guide.organization.name);
    expect([guide.organization.id, ...(organization?.aliases ?? [])]).toContain(guide.code.slice(0, 18));
  });

  it.each(each)('%s refers only to what the registers hold', (_, guide) => {
    for (const { basisId } of [...guide.basis, ...guide.materials.flatMap(({ basis }) => basis)])
      expect(baseIds).toContain(basisId);
    for (const { hallId, divisionCode } of guide.places) {
      if (hallId !== null) expect(hallIds).toContain(hallId);
      expect(divisionCodes).toContain(divisionCode);
    }
    for (const { docCode, shareMode } of guide.materials) expect(kindOf.get(docCode)?.shareMode).toBe(shareMode);
    for (const { docCode } of guide.results) {
      if (docCode !== '') expect(kindOf.get(docCode)?.issuedByBaseCodes).toContain(guide.baseCode);
    }
    const options = new Map(guide.situations.map(({ id, options }) => [id, options.map((option) => option.id)]));
    for (const { questionId, optionIds } of guide.materials.flatMap(({ onlyIf }) => onlyIf))
      expect(options.get(questionId)).toEqual(expect.arrayContaining([...optionIds]));
    for (const { element, codeList } of guideElements) {
      const value = guide[element];
      if (codeList === null || value === '' || (typeof value !== 'string' && !Array.isArray(value))) continue;
      for (const entry of [value].flat()) {
        const code =
          typeof entry === 'string'
            ? entry
            : ((entry as { code?: string; typeCode?: string }).code ?? (entry as { typeCode: string }).typeCode);
        expect(codesOf.get(codeList), element).toContain(code);
      }
    }
  });

  it.each(each)('%s stands on an entry of its list and of the catalogue', (_, guide) => {
    const entry = entryOf.get(guide.listEntryId ?? '');
    expect(entry?.organizationId).toBe(guide.organization.id);
    expect(entry?.kind).toBe(guide.typeCode === '20' ? 'PUBLIC_SERVICE' : 'POWER');
    expect(entry?.levels).toEqual(expect.arrayContaining([...guide.levels]));
    const upstream = directoryOf.get(guide.baseCode);
    expect(upstream).toMatchObject({ name: guide.name, typeCode: guide.typeCode });
    expect(upstream?.levels).toEqual(expect.arrayContaining([...guide.levels]));
    expect(guide.basis).toEqual(expect.arrayContaining([...(upstream?.basis ?? [])]));
  });

  it.each(each)('%s passes the gate without a warning, and leaves its template nowhere', (_, guide) => {
    const isCity = levelOf(guide.divisionCode) === '3';
    const template = isCity ? null : (guides.find((other) => isTemplateOf(other, guide)) ?? null);
    const listEntry = entryOf.get(guide.listEntryId ?? '') ?? null;
    const directory = directoryOf.get(guide.baseCode) ?? null;
    expect(judgeGuide(guide, context, { directory, listEntry, template })).toEqual([]);
    if (template) expect(templateDeviations(guide, template)).toEqual([]);
  });

  it('filters materials by situation in at least eight items', () => {
    const filtering = guides.filter(
      ({ situations, materials }) => situations.length >= 2 && materials.some(({ onlyIf }) => onlyIf.length > 0),
    );
    expect(filtering.length).toBeGreaterThanOrEqual(8);
  });
});

describe('registers of the sample city', () => {
  it('name every entry once', () => {
    for (const ids of [
      bases.map(({ id }) => id),
      kinds.map(({ docCode }) => docCode),
      directory.map(({ baseCode }) => baseCode),
      listEntries.map(({ id }) => id),
      codeLists.map(({ id }) => id),
      ...codeLists.map(({ codes }) => codes.map(({ code }) => code)),
    ])
      expect(new Set(ids).size).toBe(ids.length);
  });

  it('cite nothing that is abolished, and one law that will be', () => {
    const cited = new Set(
      guides
        .flatMap(({ basis, materials }) => [...basis, ...materials.flatMap((m) => m.basis)])
        .map(({ basisId }) => basisId),
    );
    const ended = bases.filter(({ abolishedOn }) => abolishedOn !== null);
    expect(ended.filter(({ id }) => !cited.has(id))).toHaveLength(2);
    expect(ended.filter(({ id }) => cited.has(id))).toHaveLength(1);
    const isFeeBasis = (title: string) => guides.some(({ feeBasis }) => feeBasis.includes(title));
    const unused = bases.filter(({ id, title, abolishedOn }) => !abolishedOn && !cited.has(id) && !isFeeBasis(title));
    expect(unused).toEqual([]);
  });

  it('give the reconciliation something to do: two entries without an item, one with another name', () => {
    const used = new Set(guides.map(({ listEntryId }) => listEntryId));
    expect(listEntries.filter(({ id }) => !used.has(id))).toHaveLength(2);
    expect(guides.filter(({ listEntryId, name }) => entryOf.get(listEntryId ?? '')?.name !== name)).toHaveLength(1);
    for (const { organizationId } of listEntries) expect(checkCreditCode(organizationId)).toMatchObject({ ok: true });
  });

  it('have facts from the code list', () => {
    for (const { facts } of kinds) for (const fact of facts) expect(codesOf.get('fact')).toContain(fact);
  });
});
