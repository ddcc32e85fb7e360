import type { GuideMaterial, ShareMode } from '@onewindow/guide-lint';

/** An entry of the register of document kinds, in the parts a material takes over. */
export interface RegisteredDocument {
  readonly docCode: string;
  readonly name: string;
  readonly shareMode: string;
  readonly shareResource: string;
  readonly licenceType: string;
  readonly issuerName: string;
}

/**
 * What a row takes over from the register: code and name always; for a material also how it is shared and who issues
 * it. A result has none of these and takes code and name alone.
 */
export function documentFills(
  row: Partial<GuideMaterial>,
  document: RegisteredDocument,
): Readonly<Record<string, unknown>> {
  const { docCode, name, shareMode, shareResource, licenceType, issuerName } = document;
  if (!('shareMode' in row)) return { docCode, name };
  const isIssued = issuerName !== '';
  return {
    docCode,
    name,
    shareMode: shareMode as ShareMode,
    shareResource,
    licenceType,
    ...(isIssued
      ? { sourceType: '20', issuer: { organizationId: row.issuer?.organizationId ?? null, name: issuerName } }
      : {}),
    ...(shareMode === 'LICENCE' ? { docKind: 'CERTIFICATE' } : {}),
  };
}
