import type { GuideContent, GuideFormField, GuideMaterial } from '@onewindow/guide-lint';

/** A material as items publish it: the shape of process-forms' ItemMaterial. */
export interface SnapshotMaterial {
  docCode: string;
  name: string;
  isNeed: 'required' | 'bySituation' | 'deferrable';
  shared: boolean;
  copies: number;
  source: string;
  acceptStandard: string;
}

/** A published version as it travels in ItemPublished: what bundles build from. */
export interface ItemSnapshot {
  code: string;
  version: number;
  name: string;
  organization: { id: string; name: string };
  divisionCode: string;
  typeCode: string;
  handling: 'IMMEDIATE' | 'PROMISED';
  statutoryDays: number | null;
  promiseDays: number;
  basis: string[];
  conditions: string[];
  fee: string | null;
  resultName: string | null;
  place: string;
  phone: string;
  complaintPhone: string;
  openingHours: string;
  materials: SnapshotMaterial[];
  fields: GuideFormField[];
}

const needs = { REQUIRED: 'required', BY_SITUATION: 'bySituation', DEFERRABLE: 'deferrable' } as const;

/** Joins several entries of one line. */
const separator = '；';

/** What bundles copy of a guide; `titleOf` names a legal basis of the register. */
export function snapshotOf(content: GuideContent, version: number, titleOf: (basisId: string) => string): ItemSnapshot {
  const [place] = content.places;
  return {
    code: content.code,
    version,
    name: displayName(content),
    organization: { id: content.organization.id, name: content.organization.name },
    divisionCode: content.divisionCode,
    typeCode: content.typeCode,
    handling: content.handling,
    ...daysOf(content),
    basis: content.basis.map(({ basisId, article }) => `${inBookMarks(titleOf(basisId))}${article}`),
    conditions: content.conditions.map(({ text }) => text),
    fee: content.hasFee ? content.fees.map(feeText).join(separator) : null,
    resultName: content.results.map(({ name }) => name).join(separator) || null,
    place: place ? `${place.hallName}${place.floor}${place.window}` : '',
    phone: content.enquiry.phone,
    complaintPhone: content.complaint.phone,
    openingHours: content.openingHours || (place?.hours ?? ''),
    materials: content.materials.map(materialOf),
    fields: [...content.fields],
  };
}

/** Name of an item: the entry's name with its variant in brackets. */
export function displayName({ name, variantName }: Pick<GuideContent, 'name' | 'variantName'>): string {
  return variantName === '' ? name : `${name}（${variantName}）`;
}

/** Working days of a month and a year, rounded up: for promises stated in other units. */
const workingDays = { WORKING_DAY: 1, HOUR: 1 / 8, DAY: 5 / 7, MONTH: 22, YEAR: 250 } as const;

/**
 * Limits in working days. A promise in another unit is rounded up; a statutory limit is stated only when it is
 * in working days itself: days, months and years are not comparable (domain notes V02).
 */
export function daysOf({ handling, statutoryLimit, promisedLimit }: GuideContent): {
  statutoryDays: number | null;
  promiseDays: number;
} {
  const promised = Math.ceil((promisedLimit.amount ?? 0) * workingDays[promisedLimit.unit]);
  const promiseDays = handling === 'IMMEDIATE' ? Math.min(promised, 1) : promised;
  const { amount, unit } = statutoryLimit;
  const isComparable = unit === 'WORKING_DAY' && amount !== null && amount > 0 && amount >= promiseDays;
  return { statutoryDays: isComparable ? Math.floor(amount) : null, promiseDays };
}

function materialOf(material: GuideMaterial): SnapshotMaterial {
  return {
    docCode: material.docCode,
    name: material.name,
    isNeed: needs[material.need],
    shared: material.shareMode !== 'NONE',
    copies: material.paperCopies,
    source: material.sourceText || (material.issuer?.name ?? ''),
    acceptStandard: shortened(material.acceptStandards.join(separator)),
  };
}

/** Bundles keep acceptance standards in one line; the guide itself has them whole. */
function shortened(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 999).toWellFormed()}…` : text;
}

function feeText({ name, standard, note }: GuideContent['fees'][number]): string {
  const line = [name, standard].filter((text) => text !== '').join('：');
  return note === '' ? line : `${line}（${note}）`;
}

function inBookMarks(title: string): string {
  return title.startsWith('\u300a') ? title : `\u300a${title}\u300b`;
}
