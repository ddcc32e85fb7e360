/** What a department issued itself it may not ask back for (domain notes 3.4 (f)). */
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';
import type { LintContext } from '../../lint-context.ts';

/** Who changes, renews, has reissued or hands back a licence holds it. */
export function needsOwnLicence(variantKind: GuideContent['variantKind']): boolean {
  return variantKind !== 'NEW' && variantKind !== 'OTHER';
}

/**
 * True for a material the applicant must bring although this department issued it: its issuer is the department, or
 * it is a result of this base code. The licence that is changed, renewed, reissued or handed back is no such proof.
 */
export function isOwnResult(material: GuideMaterial, content: GuideContent, { documents }: LintContext): boolean {
  const { docCode, shareMode, issuer, sourceType } = material;
  if (shareMode !== 'NONE') return false;
  const document = docCode !== '' && Object.hasOwn(documents, docCode) ? documents[docCode] : undefined;
  const isResult =
    (docCode !== '' && content.results.some((result) => result.docCode === docCode)) ||
    (document?.issuedByBaseCodes.includes(content.baseCode) ?? false);
  if (isResult) return !needsOwnLicence(content.variantKind);
  return sourceType === '20' && issuer !== null && issuer.organizationId === content.organization.id;
}
