import { checkMobile } from '@onewindow/kernel';
import type { BundleContent, MaterialRow } from '@onewindow/process-forms';
import type { FieldIssue } from './act-result.ts';
import type { DeliveryChoice, MaterialOrigin } from './case.entity.ts';
import type { ReadSubmission } from './read-submission.rules.ts';
import { textIssues } from './text-input.rules.ts';

/** A material of the application and where it comes from. */
export interface SubmittedMaterial {
  readonly row: MaterialRow;
  readonly origin: MaterialOrigin;
  readonly fileId: string | null;
}

/** Applicant data that fills a hand-out at the window. */
export interface ApplicantContact {
  readonly name: string;
  readonly mobile: string;
}

/**
 * Every row is uploaded, or confirmed when it is shared: what the state holds is never demanded
 * (Rules 13(5)), yet a file given of one's own accord counts. Results of members come by themselves.
 */
export function judgeMaterials(
  rows: readonly MaterialRow[],
  uploads: ReadSubmission['materials'],
  confirmed: ReadonlySet<string>,
): { issues: FieldIssue[]; materials: SubmittedMaterial[] } {
  const issues: FieldIssue[] = [];
  const fileOf = new Map<string, string>();
  const needed = new Set(rows.map(({ docCode }) => docCode));
  for (const { docCode, fileId } of uploads) {
    if (!needed.has(docCode)) continue;
    if (fileOf.has(docCode)) issues.push({ path: `materials.${docCode}`, code: 'DUPLICATE', params: {} });
    fileOf.set(docCode, fileId);
  }
  const materials = rows.map((row): SubmittedMaterial => {
    const fileId = fileOf.get(row.docCode) ?? null;
    if (row.isForm) return { row, origin: 'FROM_FORM', fileId: null };
    if (row.dropped?.reason === 'memberResult') return { row, origin: 'MEMBER_RESULT', fileId: null };
    if (fileId !== null) return { row, origin: 'UPLOADED', fileId };
    const isShared = row.dropped?.reason === 'shared';
    if (!isShared || !confirmed.has(row.docCode)) {
      const code = isShared ? 'CONFIRMATION_REQUIRED' : 'UPLOAD_REQUIRED';
      issues.push({ path: `materials.${row.docCode}`, code, params: { name: row.name } });
    }
    return { row, origin: 'CONFIRMED', fileId: null };
  });
  return { issues, materials };
}

/** A parcel needs a name, a mobile number, a division and an address; the window needs nothing more. */
export function judgeDelivery(
  content: BundleContent,
  choice: ReadSubmission['delivery'],
  applicant: ApplicantContact,
): { issues: FieldIssue[]; delivery: DeliveryChoice } {
  if (choice.mode === 'WINDOW') return judgeWindow(content, applicant);
  const recipientName = choice.recipientName?.trim() || applicant.name;
  const mobile = checkMobile(choice.recipientMobile?.trim() || applicant.mobile);
  const divisionCode = choice.divisionCode?.trim() ?? '';
  const address = choice.address?.trim() ?? '';
  const delivery: DeliveryChoice = {
    mode: choice.mode,
    recipientName,
    recipientMobile: mobile.ok ? mobile.normalized : '',
    divisionCode,
    address,
  };
  const issues = [
    ...(content.delivery.modes.includes('mail') ? [] : [NOT_OFFERED]),
    ...textIssues('delivery.recipientName', recipientName, { min: 2, max: 50 }),
    ...(mobile.ok ? [] : [{ path: 'delivery.recipientMobile', code: mobile.problem, params: {} }]),
    ...(/^\d{6}(\d{3}){0,2}$/.test(divisionCode)
      ? []
      : [{ path: 'delivery.divisionCode', code: 'FORMAT', params: {} }]),
    ...textIssues('delivery.address', address, { min: 5, max: 200 }),
  ];
  return { issues, delivery };
}

const NOT_OFFERED = { path: 'delivery.mode', code: 'NOT_OFFERED', params: {} };

/** Nothing of an address is kept for results that are fetched. */
function judgeWindow(
  content: BundleContent,
  { name, mobile }: ApplicantContact,
): { issues: FieldIssue[]; delivery: DeliveryChoice } {
  const delivery: DeliveryChoice = {
    mode: 'WINDOW',
    recipientName: name,
    recipientMobile: mobile,
    divisionCode: '',
    address: '',
  };
  return { issues: content.delivery.modes.includes('window') ? [] : [NOT_OFFERED], delivery };
}
