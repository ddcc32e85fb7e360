/** Rules of an item that need the catalogue's registers and nothing else (domain notes 2.5). */
import type { GuideContent } from '../content/guide-content.ts';
import type { Finding } from '../finding.ts';
import type { LintContext } from '../lint-context.ts';
import { checkBasisRank } from './item-rules/basis-rank.ts';
import { checkCertificates } from './item-rules/certificates.ts';
import { checkChannels } from './item-rules/channels.ts';
import { checkCodes } from './item-rules/codes.ts';
import { checkContacts } from './item-rules/contacts.ts';
import { checkFees } from './item-rules/fees.ts';
import { checkLimits } from './item-rules/limits.ts';
import { checkMandatory } from './item-rules/mandatory.ts';
import { checkMaterials } from './item-rules/material-rules.ts';
import { checkFields, checkIds, checkSituations } from './item-rules/references.ts';
import { checkPermit, checkResults, checkTopics } from './item-rules/results-and-topics.ts';
import { checkSizes } from './item-rules/sizes.ts';

/** Everything that V01 to V15, the codes and the bounds have against the guide; V16 needs its surroundings. */
export function checkItemRules(content: GuideContent, context: LintContext): Finding[] {
  return [...checkSizes(content), ...checkWithinBounds(content, context)];
}

/** The same for a guide whose sizes were found right. */
export function checkWithinBounds(content: GuideContent, context: LintContext): Finding[] {
  return [
    ...checkMandatory(content),
    ...checkCodes(content, context),
    ...checkLimits(content),
    ...checkFees(content),
    ...checkChannels(content),
    ...checkContacts(content),
    ...checkTopics(content),
    ...checkPermit(content),
    ...checkResults(content),
    ...checkBasisRank(content, context),
    ...checkCertificates(content, context),
    ...checkMaterials(content, context),
    ...checkIds(content),
    ...checkSituations(content),
    ...checkFields(content, context),
  ];
}
