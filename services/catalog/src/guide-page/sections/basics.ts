import { html, lines, type Markup } from '../markup.ts';
import { citation, codeName, codeNames, type PageFacts } from '../page-facts.ts';
import { word } from '../words.ts';
import { list, rows, section } from './blocks.ts';

/** Who, by what power, for whom: the elements of GB/T 39554 that name the item. */
export function basics(facts: PageFacts): Markup {
  const { content } = facts;
  const code = (list: string, value: string) => value && codeName(facts, list, value);
  const flags = [
    content.isOneCertificate && 'oneCertificate',
    content.isCertificateFree && 'certificateFree',
    content.isNoticeAndCommitment && 'noticeAndCommitment',
    content.allowsCommitmentApproval && 'commitmentApproval',
  ].filter((key): key is string => key !== false);
  return section(
    'basics',
    rows([
      ['itemType', code('itemType', content.typeCode)],
      ['organization', content.organization.name],
      ['organizationNature', code('organizationNature', content.organizationNature)],
      ['entrusting', content.entrustingOrganization],
      ['joint', content.jointOrganizations.join(word('comma'))],
      ['levels', codeNames(facts, 'useLevel', content.levels)],
      ['powerSource', code('powerSource', content.powerSource)],
      ['audiences', codeNames(facts, 'audience', content.audiences)],
      ['serviceArea', code('serviceArea', content.serviceArea)],
      ['visitReason', content.visitReason],
      ['specialHandling', flags.map((flag) => word(`flag.${flag}`)).join(word('comma'))],
      ['commitmentObligation', content.allowsCommitmentApproval && content.commitmentObligation],
      ['baseCode', content.baseCode],
      ['implementationCode', content.implementationCode],
      ['itemCode', content.code],
    ]),
  );
}

/** The law it rests on, with the wording of the article where the guide quotes it. */
export function basis(facts: PageFacts): Markup | null {
  const { basis } = facts.content;
  if (basis.length === 0) return null;
  const entries = basis.map(
    (each) => html`${citation(facts, each)}${each.text && html`<small>${lines(each.text)}</small>`}`,
  );
  return section('basis', list(entries));
}
