/** A county or township asks no more than the city's template (R2, R3, Rules 12). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { matchRows } from '../match-rows.ts';
import { checkTemplateMaterials } from './template-materials.ts';

/** Every point in which the guide is harder on the applicant than the template; nothing without a template. */
export function checkTemplate(content: GuideContent, template: GuideContent | null): Finding[] {
  if (template === null) return [];
  return [
    ...checkTemplateMaterials(content, template),
    ...checkConditions(content, template),
    ...checkPromise(content, template),
    ...checkVisits(content, template),
    ...checkFee(content, template),
  ];
}

function checkConditions(content: GuideContent, template: GuideContent): Finding[] {
  const conditions = matchRows(template.conditions, content.conditions, [({ id }) => id, ({ text }) => bare(text)]);
  const grounds = matchRows(template.refusalGrounds, content.refusalGrounds, [bare]);
  return [
    ...conditions.added.map(({ row, index }) =>
      found('TEMPLATE_MORE_CONDITION', `conditions.${index}.text`, { name: row.text }),
    ),
    ...grounds.added.map(({ row, index }) => found('TEMPLATE_MORE_REFUSAL', `refusalGrounds.${index}`, { name: row })),
  ];
}

function checkPromise(content: GuideContent, template: GuideContent): Finding[] {
  const { amount, unit } = content.promisedLimit;
  const most = template.promisedLimit;
  const isSlower = template.handling === 'IMMEDIATE' && content.handling === 'PROMISED';
  const findings = isSlower ? [found('TEMPLATE_NO_LONGER_IMMEDIATE', 'handling')] : [];
  if (amount === null || most.amount === null) return findings;
  if (unit !== most.unit) {
    const params = { valueUnit: valueName('unit', unit), templateUnit: valueName('unit', most.unit) };
    return [...findings, found('TEMPLATE_OTHER_UNIT', 'promisedLimit', params)];
  }
  if (amount <= most.amount) return findings;
  const params = { value: amount, template: most.amount, unit: valueName('unit', unit) };
  return [...findings, found('TEMPLATE_LONGER_PROMISE', 'promisedLimit', params)];
}

function checkVisits(content: GuideContent, template: GuideContent): Finding[] {
  const [value, most] = [content.visits ?? 0, template.visits ?? 0];
  return [
    ...(value > most ? [found('TEMPLATE_MORE_VISITS', 'visits', { value, template: most })] : []),
    ...(template.isOnline && !content.isOnline ? [found('TEMPLATE_OFFLINE', 'isOnline')] : []),
  ];
}

function checkFee(content: GuideContent, template: GuideContent): Finding[] {
  if (!content.hasFee) return [];
  if (!template.hasFee) return [found('TEMPLATE_FEE', 'hasFee')];
  const { added } = matchRows(template.fees, content.fees, [({ id }) => id, ({ name }) => bare(name)]);
  return added.map(({ row, index }) => found('TEMPLATE_MORE_FEE', `fees.${index}.name`, { name: row.name }));
}

/** The text as far as it says something: spacing and closing punctuation are typing habits. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s。.;,、!]/gu, '');
}
