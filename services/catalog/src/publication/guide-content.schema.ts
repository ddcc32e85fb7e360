import { type GuideContent, guideElements } from '@onewindow/guide-lint';
import { z } from 'zod';
import { guideFormField } from './form-field.schema.ts';
import { guideMaterial } from './guide-material.schema.ts';
import {
  basisCitation,
  code,
  codes,
  count,
  days,
  guideFile,
  guideText,
  lines,
  rowId,
  rows,
} from './guide-text.schema.ts';

/** Longest text and most entries of an element, as the registry of elements says. */
const sizes = new Map(guideElements.map(({ element, maxLength, maxRows }) => [element, { maxLength, maxRows }]));
const length = (element: keyof GuideContent): number => sizes.get(element)?.maxLength || 1000;
const most = (element: keyof GuideContent): number => sizes.get(element)?.maxRows || 10;
const textOf = (element: keyof GuideContent) => guideText(length(element));
const linesOf = (element: keyof GuideContent) => lines(most(element), length(element));

const limit = z.strictObject({
  amount: z.number().min(0).max(100_000).nullable(),
  unit: z.enum(['WORKING_DAY', 'DAY', 'MONTH', 'YEAR', 'HOUR']),
  note: guideText(1000),
});

const contact = { phone: guideText(100), address: guideText(300), website: guideText(500), email: guideText(200) };
const body = z.strictObject({ ...contact, organizationName: guideText(200) });

const question = z.strictObject({
  id: rowId,
  text: textOf('situations'),
  help: guideText(1000),
  options: rows(z.strictObject({ id: rowId, label: guideText(200) }), 20),
});

const who = {
  code: z.string().regex(/^[0-9A-Z]{33}$/),
  implementationCode: guideText(36),
  baseCode: guideText(12),
  localBaseCode: textOf('localBaseCode'),
  localImplementationCode: textOf('localImplementationCode'),
  name: textOf('name'),
  variantName: textOf('variantName'),
  variantKind: z.enum(['NEW', 'CHANGE', 'RENEWAL', 'REISSUE', 'CANCELLATION', 'OTHER']),
  typeCode: code,
  powerSource: code,
  levels: codes(most('levels')),
  organization: z.strictObject({ id: guideText(40), name: guideText(200) }),
  organizationNature: code,
  entrustingOrganization: textOf('entrustingOrganization'),
  jointOrganizations: linesOf('jointOrganizations'),
  divisionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/),
  listEntryId: guideText(64).nullable(),
  audiences: codes(most('audiences')),
  personTopics: codes(most('personTopics')),
  corporateTopics: codes(most('corporateTopics')),
  localTopics: linesOf('localTopics'),
  keywords: linesOf('keywords'),
  scope: textOf('scope'),
};

const demands = {
  conditions: rows(
    z.strictObject({ id: rowId, text: textOf('conditions'), plainText: textOf('conditions') }),
    most('conditions'),
  ),
  refusalGrounds: linesOf('refusalGrounds'),
  quantityLimit: textOf('quantityLimit'),
  basis: z.array(basisCitation).max(most('basis')),
  situations: rows(question, most('situations')),
  materials: rows(guideMaterial, most('materials')),
  noMaterials: z.boolean(),
  fields: z.array(guideFormField).max(most('fields')),
};

const step = z.strictObject({
  id: rowId,
  name: guideText(100),
  office: guideText(200),
  actor: guideText(100),
  days,
  note: textOf('steps'),
});

const process = {
  handling: z.enum(['IMMEDIATE', 'PROMISED']),
  steps: rows(step, most('steps')),
  specialProcedures: z
    .array(z.strictObject({ code, name: guideText(100), days, stopsClock: z.boolean(), note: guideText(1000) }))
    .max(most('specialProcedures')),
  reviewPoints: linesOf('reviewPoints'),
  statutoryLimit: limit,
  promisedLimit: limit,
};

const fee = z.strictObject({
  id: rowId,
  name: guideText(200),
  standard: textOf('fees'),
  basis: textOf('fees'),
  canReduce: z.boolean(),
  reduceBasis: textOf('fees'),
  note: textOf('fees'),
});

const result = z.strictObject({
  id: rowId,
  typeCode: code,
  docCode: guideText(60),
  name: textOf('results'),
  sample: guideFile.nullable(),
  hasPaper: z.boolean(),
  hasElectronic: z.boolean(),
  validity: guideText(500),
});

const outcome = {
  hasFee: z.boolean(),
  feeBasis: textOf('feeBasis'),
  fees: rows(fee, most('fees')),
  isPayableOnline: z.boolean(),
  results: rows(result, most('results')),
  deliveries: z.array(z.enum(['WINDOW', 'ELECTRONIC', 'SELF_SERVICE', 'MAIL'])).max(most('deliveries')),
};

const place = z.strictObject({
  id: rowId,
  hallId: guideText(64).nullable(),
  hallName: guideText(200),
  divisionCode: guideText(12),
  address: textOf('places'),
  floor: guideText(50),
  window: guideText(200),
  hours: guideText(500),
  traffic: textOf('places'),
});

const channels = {
  channels: codes(most('channels')),
  visits: count(99),
  visitReason: textOf('visitReason'),
  isOnline: z.boolean(),
  onlineDepth: codes(most('onlineDepth')),
  onlineUrl: textOf('onlineUrl'),
  mobileUrl: textOf('mobileUrl'),
  offlineReason: textOf('offlineReason'),
  serviceArea: code,
  isBookable: z.boolean(),
  bookingRule: textOf('bookingRule'),
  takesMaterialsByCourier: z.boolean(),
  sendsResultByCourier: z.boolean(),
  isOnSelfService: z.boolean(),
  isInHall: z.boolean(),
  notInHallReason: textOf('notInHallReason'),
  places: rows(place, most('places')),
  openingHours: textOf('openingHours'),
  systemName: textOf('systemName'),
  systemLevel: code,
};

const rest = {
  enquiry: z.strictObject(contact),
  complaint: z.strictObject(contact),
  review: body,
  litigation: body,
  rights: textOf('rights'),
  duties: textOf('duties'),
  hasIntermediary: z.boolean(),
  intermediaryText: textOf('intermediaryText'),
  faqs: rows(z.strictObject({ id: rowId, question: guideText(500), answer: textOf('faqs') }), most('faqs')),
  commonMistakes: linesOf('commonMistakes'),
  allowsCommitmentApproval: z.boolean(),
  commitmentObligation: textOf('commitmentObligation'),
  isNoticeAndCommitment: z.boolean(),
  isOneCertificate: z.boolean(),
  isCertificateFree: z.boolean(),
  isFrequent: z.boolean(),
  devolution: z.enum(['NONE', 'DEVOLVED', 'ENTRUSTED', 'RECEIVED_ON_BEHALF']),
  isSecret: z.boolean(),
  levyKind: code,
  decidesReduction: z.boolean(),
  penaltyText: textOf('penaltyText'),
};

/** Shape of a whole guide. Unfilled elements, lint findings and markup pass; unknown or missing properties do not. */
export const guideContent = z.strictObject({
  ...who,
  ...demands,
  ...process,
  ...outcome,
  ...channels,
  ...rest,
}) satisfies z.ZodType<GuideContent>;
