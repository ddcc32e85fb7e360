import type { GuideFile, GuideMaterial } from '@onewindow/guide-lint';
import { html, lines, type Markup, type Part } from '../markup.ts';
import {
  basisText,
  copiesText,
  demandWords,
  inReadingOrder,
  isHandedIn,
  markWords,
  situationText,
  sourceText,
} from '../material-words.ts';
import { guidePath, type PageFacts } from '../page-facts.ts';
import { word } from '../words.ts';
import { section } from './blocks.ts';

/** What to bring: first, struck out, what nobody brings. */
export function materials(facts: PageFacts): Markup | null {
  const { content } = facts;
  if (content.materials.length === 0)
    return content.noMaterials ? section('materials', html`<p>${word('noMaterials')}</p>`) : null;
  const shared = content.materials.filter((each) => !isHandedIn(each)).length;
  const title =
    shared > 0
      ? word('materialCountShared', { count: content.materials.length, shared })
      : word('materialCount', { count: content.materials.length });
  const filter =
    content.situations.length > 0 &&
    html`<p class="files"><a href="/portal/guides/${encodeURIComponent(content.code)}">${word('bySituationLink')}</a></p>`;
  const items = inReadingOrder(content.materials).map((each) =>
    isHandedIn(each) ? handedIn(each, facts) : sharedOne(each),
  );
  return section('materials', html`${filter}<ol class="mat">${items}</ol>`, title);
}

function sharedOne({ name, plainText, note, shareMode }: GuideMaterial): Markup {
  return html`<li class="free"><h3><s>${name}</s> <i class="ok">${word('notHandedIn')}</i></h3><p>${lines(plainText || note || word(`shared.${shareMode}`))}</p></li>`;
}

function handedIn(material: GuideMaterial, facts: PageFacts): Markup {
  const plain = material.plainText || material.note;
  const details: readonly (readonly [string, string])[] = [
    ['material.situation', situationText(material, facts.content)],
    ['material.standard', material.acceptStandards.join(word('semicolon'))],
    ['material.source', sourceText(material)],
    ['material.copies', copiesText(material)],
    ['material.copyNote', material.copyNote],
    ['material.filling', material.fillingNote],
    ['material.note', material.plainText && material.note !== material.plainText ? material.note : ''],
    ['material.basis', basisText(material, facts)],
  ];
  return html`<li class="num"><h3>${material.name}${[markWords(material).map((mark) => html` <i>${mark}</i>`), demandWords(material).map((mark) => html` <i class="quiet">${mark}</i>`)]}</h3>${
    plain && html`<p>${lines(plain)}</p>`
  }${files(material, facts)}<ul class="fine">${details
    .filter(([, text]) => text)
    .map(([key, text]) => html`<li>${word(key)} ${lines(text)}</li>`)}</ul></li>`;
}

function files({ id, name, blankForm, sampleForm }: GuideMaterial, facts: PageFacts): Part {
  const one = (file: GuideFile | null, kind: 'blank' | 'sample') =>
    file &&
    html`<a href="${guidePath(facts, `/forms/${encodeURIComponent(id)}/${kind}.pdf`)}" aria-label="${word(`form.${kind}.of`, { name })}">${word(`form.${kind}`)}</a> `;
  return (blankForm || sampleForm) && html`<p class="files">${one(blankForm, 'blank')}${one(sampleForm, 'sample')}</p>`;
}
