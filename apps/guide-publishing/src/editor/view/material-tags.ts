import type { GuideMaterial } from '@onewindow/guide-lint';
import type { Say } from './say.ts';

/** A short fact about a material; `tone` is never the only sign. */
export interface MaterialTag {
  readonly text: string;
  readonly tone: 'green' | 'yellow' | 'grey' | 'red' | undefined;
}

/** Where it comes from, whether it may wait, and whether a form has blank, sample and note (Rules 13(3)). */
export function materialTags(material: GuideMaterial, say: Say): readonly MaterialTag[] {
  const { shareMode, sourceType, need, deferDays, docKind, blankForm, sampleForm, fillingNote } = material;
  const tags: MaterialTag[] = [];
  if (shareMode !== 'NONE') tags.push({ text: say('tag.shared'), tone: 'green' });
  else if (sourceType !== '') tags.push({ text: say(`value.sourceType.${sourceType}`), tone: 'grey' });
  if (need === 'DEFERRABLE') tags.push({ text: say('tag.defer', { days: deferDays ?? 0 }), tone: 'yellow' });
  if (need === 'BY_SITUATION') tags.push({ text: say('tag.bySituation'), tone: undefined });
  if (docKind === 'FORM') {
    const missing = [blankForm ? '' : 'blankForm', sampleForm ? '' : 'sampleForm', fillingNote ? '' : 'fillingNote']
      .filter(Boolean)
      .map((part) => say(`tag.${part}`));
    if (missing.length === 0) tags.push({ text: say('tag.formComplete'), tone: undefined });
    else tags.push({ text: say('tag.formLacks', { what: missing.join(say('list.comma')) }), tone: 'red' });
  }
  return tags;
}
