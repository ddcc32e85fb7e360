/** What the lint is measured on: guides of a large catalogue, half of them written as they should not be. */
import { readFileSync } from 'node:fs';
import type { GuideContent, GuideSurroundings, TextField } from '@onewindow/guide-lint';
import { guideOf } from './catalogue.ts';

/** A guide with what surrounds it. */
export interface Linted {
  readonly content: GuideContent;
  readonly surroundings: GuideSurroundings;
  readonly isDirty: boolean;
}

interface Labelled {
  readonly field: TextField;
  readonly text: string;
  readonly expect: readonly string[];
}

/** Places of one item: a city's template and what its counties and some townships made of it. */
const placesOfItem = 8;
const corpus = new URL('../../../packages/guide-lint/src/corpus/tuning.samples.json', import.meta.url);
const refused = (JSON.parse(readFileSync(corpus, 'utf8')) as Labelled[]).filter(({ expect }) => expect.length > 0);
const refusedByField = Map.groupBy(refused, ({ field }) => field);

/** Guides of as many items and places; every second one is dirty. No two say the same about themselves. */
export function lintedGuides(count: number): Linted[] {
  return Array.from({ length: count }, (_, index) => {
    const item = Math.floor(index / placesOfItem);
    const place = index % placesOfItem;
    const content = ownWords(guideOf(item, place), place);
    const isDirty = (index + item) % 2 === 1;
    const template = place === 0 ? null : ownWords(guideOf(item, 0), 0);
    return { content: isDirty ? dirty(content, index) : content, surroundings: around(content, template), isDirty };
  });
}

/** Texts that name the item and say where: a catalogue repeats itself less than copies of the same guide do. */
function ownWords(content: GuideContent, place: number): GuideContent {
  const { name } = content;
  const own = (text: string): string => (text === '' ? '' : `${name}${place}: ${text}`);
  // What the city's template fixes for its counties.
  const shared = (text: string): string => (text === '' ? '' : `${name}: ${text}`);
  return {
    ...content,
    scope: own(content.scope),
    conditions: content.conditions.map((each) => ({
      ...each,
      text: shared(each.text),
      plainText: own(each.plainText),
    })),
    refusalGrounds: content.refusalGrounds.map(shared),
    reviewPoints: content.reviewPoints.map(own),
    steps: content.steps.map((each) => ({ ...each, note: own(each.note) })),
    materials: content.materials.map((each) => ({
      ...each,
      plainText: own(each.plainText),
      sourceText: own(each.sourceText),
      fillingNote: own(each.fillingNote),
      acceptStandards: each.acceptStandards.map(own),
    })),
  };
}

/** A guide with sentences out of the labelled corpus, and with what the rules of structure refuse. */
function dirty(content: GuideContent, seed: number): GuideContent {
  const sentence = (field: TextField, at: number): string => {
    const sentences = refusedByField.get(field) ?? [];
    return sentences[(seed * 31 + at) % sentences.length]?.text ?? '';
  };
  const [first, ...others] = content.materials;
  if (!first) return content;
  const materials = [
    { ...first, name: sentence('materialName', 0), sourceType: '' as const, blankForm: null, acceptStandards: [] },
    ...others.map((each, index) => ({
      ...each,
      note: sentence('materialNote', index),
      acceptStandards: [...each.acceptStandards, sentence('acceptStandard', index)],
    })),
    { ...first, id: `${first.id}-again`, onlyIf: [] },
    { ...first, id: 'no-basis', name: sentence('materialName', 1), docCode: '', basis: [] },
  ];
  return {
    ...content,
    materials,
    conditions: content.conditions.map((each, index) => ({ ...each, text: sentence('condition', index) })),
    steps: content.steps.map((each, index) => ({ ...each, note: sentence('process', index) })),
    fees: content.fees.map((each, index) => ({ ...each, standard: sentence('fee', index) })),
    promisedLimit: { ...content.promisedLimit, amount: 999 },
  };
}

function around(content: GuideContent, template: GuideContent | null): GuideSurroundings {
  const { baseCode, name, typeCode, basis, levels, organization, listEntryId } = content;
  return {
    directory: { baseCode, name, typeCode, levels: ['3', '4', '5'], ownerLevel: '2', basis, isValid: true },
    listEntry: {
      id: listEntryId ?? '',
      kind: ['20', '21'].includes(typeCode) ? 'PUBLIC_SERVICE' : 'POWER',
      name,
      typeCode,
      levels,
      organizationId: organization.id,
      isValid: true,
    },
    template,
  };
}
