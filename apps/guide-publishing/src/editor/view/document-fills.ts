import type { GuideMaterial, ShareMode } from '@onewindow/guide-lint';

/** An entry of the register of document kinds, in the parts a material takes over. */
export interface RegisteredDocument {
  readonly docCode: string;
  readonly name: string;
  readonly shareMode: string;
  readonly shareResource: string;
  readonly licenceType: string;
  readonly issuerName: string;
  /** Items of the catalogue that issue it. */
  readonly issuedByBaseCodes: readonly string[];
}

/**
 * What a row takes over from the register: code and name always; for a material also how it is shared and who issues
 * it. A result has none of these and takes code and name alone.
 */
export function documentFills(
  row: Partial<GuideMaterial>,
  document: RegisteredDocument,
): Readonly<Record<string, unknown>> {
  const { docCode, name, shareMode, shareResource, licenceType, issuerName, issuedByBaseCodes } = document;
  if (!('shareMode' in row)) return { docCode, name };
  // A register also names who makes a paper that no authority issues: only what is shared or issued comes from one.
  const isIssued = issuerName !== '' && (shareMode !== 'NONE' || issuedByBaseCodes.length > 0);
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
