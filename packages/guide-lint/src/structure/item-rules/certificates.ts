/** V14 and R23: an item done with one certificate, or with none, asks for nothing beyond it. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';
import type { Finding } from '../../finding.ts';
import type { LintContext } from '../../lint-context.ts';
import { found } from '../found.ts';
import words from '../words.json' with { type: 'json' };

const identityName = new RegExp(words.identityNames, 'u');

export function checkCertificates(content: GuideContent, context: LintContext): Finding[] {
  return content.materials.flatMap((material, index) => {
    const isBrought = material.need === 'REQUIRED' && material.shareMode === 'NONE' && material.docKind !== 'FORM';
    if (!isBrought) return [];
    const path = `materials.${index}.shareMode`;
    const params = { name: material.name };
    return [
      ...(content.isOneCertificate && !isIdentity(material, context)
        ? [found('V14_ONE_CERTIFICATE', path, params)]
        : []),
      ...(content.isCertificateFree && material.docKind === 'CERTIFICATE'
        ? [found('V14_CERTIFICATE_FREE', path, params)]
        : []),
    ];
  });
}

/** Identity card or social credit code: the one certificate of the Rules 23. */
export function isIdentity({ docCode, docKind, name }: GuideMaterial, { documents }: LintContext): boolean {
  if (docKind !== 'CERTIFICATE') return false;
  const facts = documents[docCode]?.facts;
  if (facts !== undefined) return facts.length > 0 && facts.every((fact) => words.identityFacts.includes(fact));
  return identityName.test(name.normalize('NFKC').replaceAll(/\s/gu, ''));
}
