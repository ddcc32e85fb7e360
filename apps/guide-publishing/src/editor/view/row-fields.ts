import type { GuideContent } from '@onewindow/guide-lint';

/** How one property of a row is edited. */
type FieldKind =
  | 'text'
  | 'longText'
  | 'lines'
  | 'code'
  | 'number'
  | 'count'
  | 'flag'
  | 'file'
  | 'basis'
  | 'document'
  | 'hall'
  | 'issuer'
  | 'citations'
  | 'options'
  | 'situations'
  | 'dictionary';

export interface RowField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Code list of the register, or `closed` for a set whose words the locale has under `value.<name>`. */
  readonly codes?: string;
  /** Values of a closed set. */
  readonly values?: readonly string[];
  /** Stands beside its neighbour in a wide column. */
  readonly isHalf?: boolean;
  /** Begins a group under this key of the locale. */
  readonly group?: string;
  /** Only asked for when it matters. */
  readonly when?: (row: Readonly<Record<string, unknown>>) => boolean;
}

const half = { isHalf: true };
const text = (name: string, more: Partial<RowField> = {}): RowField => ({ name, kind: 'text', ...more });
const long = (name: string, more: Partial<RowField> = {}): RowField => ({ name, kind: 'longText', ...more });
const flag = (name: string, more: Partial<RowField> = {}): RowField => ({ name, kind: 'flag', ...more });
const closed = (name: string, values: readonly string[], more: Partial<RowField> = {}): RowField => ({
  name,
  kind: 'code',
  codes: 'closed',
  values,
  ...more,
});

const onPaper = ({ medium }: Readonly<Record<string, unknown>>) => medium !== 'ELECTRONIC';

/** A material's fields in the order the window asks about them (GB/T 39554.2, Rules 13(2)–(5), 26(3)). */
const materialFields: readonly RowField[] = [
  { name: 'docCode', kind: 'document' },
  text('name'),
  closed('sourceType', ['10', '20', '30', '99'], { isHalf: true }),
  closed('need', ['REQUIRED', 'BY_SITUATION', 'DEFERRABLE'], { isHalf: true }),
  long('situationText', { when: ({ need }) => need === 'BY_SITUATION' }),
  { name: 'deferDays', kind: 'count', when: ({ need }) => need === 'DEFERRABLE' },
  { name: 'acceptStandards', kind: 'lines' },
  long('plainText'),
  { name: 'basis', kind: 'citations' },
  { name: 'onlyIf', kind: 'situations' },
  closed('shareMode', ['NONE', 'LICENCE', 'INTERFACE', 'ASSISTED'], { group: 'source', isHalf: true }),
  text('shareResource', { isHalf: true, when: ({ shareMode }) => shareMode !== 'NONE' }),
  text('licenceType', { isHalf: true, when: ({ shareMode }) => shareMode === 'LICENCE' }),
  { name: 'issuer', kind: 'issuer', when: ({ sourceType }) => sourceType === '20' },
  text('agencyCategory', { isHalf: true, when: ({ sourceType }) => sourceType === '30' }),
  text('qualification', { isHalf: true, when: ({ sourceType }) => sourceType === '30' }),
  long('sourceText'),
  closed('docKind', ['CERTIFICATE', 'FORM', 'OTHER'], { group: 'shape', isHalf: true }),
  closed('medium', ['PAPER', 'ELECTRONIC', 'EITHER', 'BOTH'], { isHalf: true }),
  closed('copyKind', ['ORIGINAL', 'COPY', 'ORIGINAL_AND_COPY'], half),
  closed('signature', ['NONE', 'SIGNATURE', 'SEAL', 'SIGNATURE_AND_SEAL'], half),
  { name: 'originals', kind: 'number', isHalf: true, when: onPaper },
  { name: 'copies', kind: 'number', isHalf: true, when: onPaper },
  { name: 'paperCopies', kind: 'number', isHalf: true, when: onPaper },
  text('paperFormat', { isHalf: true, when: onPaper }),
  long('copyNote', { when: ({ copies }) => Number(copies) > 0 }),
  { name: 'blankForm', kind: 'file', group: 'form' },
  { name: 'sampleForm', kind: 'file' },
  long('fillingNote'),
  flag('mustFillOnSite'),
  { name: 'reuseDays', kind: 'count' },
  long('note'),
];

/** Fields of the rows of every list element. */
export const rowFields: Readonly<Partial<Record<keyof GuideContent, readonly RowField[]>>> = {
  conditions: [long('text'), long('plainText')],
  basis: [{ name: 'basisId', kind: 'basis' }, text('article', half), long('text')],
  situations: [text('text'), text('help'), { name: 'options', kind: 'options' }],
  materials: materialFields,
  fields: [
    { name: 'element', kind: 'dictionary', codes: 'elements', isHalf: true },
    { name: 'role', kind: 'dictionary', codes: 'roles', isHalf: true },
    text('label', half),
    text('section', half),
    flag('required'),
    text('requiredIf'),
  ],
  steps: [
    text('name', half),
    { name: 'days', kind: 'count', isHalf: true },
    text('office', half),
    text('actor', half),
    long('note'),
  ],
  specialProcedures: [
    { name: 'code', kind: 'code', codes: 'specialProcedure', isHalf: true },
    { name: 'days', kind: 'count', isHalf: true },
    text('name'),
    flag('stopsClock'),
    long('note'),
  ],
  fees: [
    text('name'),
    long('standard'),
    long('basis'),
    flag('canReduce'),
    long('reduceBasis', { when: ({ canReduce }) => canReduce === true }),
    long('note'),
  ],
  results: [
    { name: 'typeCode', kind: 'code', codes: 'resultType', isHalf: true },
    text('validity', half),
    { name: 'docCode', kind: 'document' },
    text('name'),
    { name: 'sample', kind: 'file' },
    flag('hasPaper', half),
    flag('hasElectronic', half),
  ],
  places: [
    { name: 'hallId', kind: 'hall' },
    text('hallName'),
    text('floor', half),
    text('window', half),
    text('address'),
    text('divisionCode', half),
    long('hours'),
    long('traffic'),
  ],
  faqs: [text('question'), long('answer')],
};
