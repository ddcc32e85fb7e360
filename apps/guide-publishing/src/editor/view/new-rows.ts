import type { GuideContent, GuideMaterial } from '@onewindow/guide-lint';

const citation = { basisId: '', article: '', text: '' };

function newMaterial(id: string): GuideMaterial {
  return {
    id,
    docCode: '',
    name: '',
    docKind: 'OTHER',
    copyKind: 'ORIGINAL',
    medium: 'EITHER',
    need: 'REQUIRED',
    situationText: '',
    deferDays: null,
    onlyIf: [],
    sourceType: '',
    sourceText: '',
    issuer: null,
    agencyCategory: '',
    qualification: '',
    paperCopies: 1,
    originals: 1,
    copies: 0,
    paperFormat: 'A4',
    blankForm: null,
    sampleForm: null,
    fillingNote: '',
    acceptStandards: [''],
    basis: [],
    note: '',
    plainText: '',
    mustFillOnSite: false,
    copyNote: '',
    shareMode: 'NONE',
    shareResource: '',
    licenceType: '',
    reuseDays: null,
    signature: 'NONE',
  };
}

const rows: Readonly<Partial<Record<keyof GuideContent, (id: string) => unknown>>> = {
  conditions: (id) => ({ id, text: '', plainText: '' }),
  basis: () => citation,
  situations: (id) => ({
    id,
    text: '',
    help: '',
    options: [
      { id: `${id}-1`, label: '' },
      { id: `${id}-2`, label: '' },
    ],
  }),
  materials: newMaterial,
  fields: () => ({
    element: '',
    role: '',
    label: '',
    required: false,
    requiredIf: null,
    constraints: null,
    section: '',
  }),
  steps: (id) => ({ id, name: '', office: '', actor: '', days: null, note: '' }),
  specialProcedures: () => ({ code: '', name: '', days: null, stopsClock: true, note: '' }),
  fees: (id) => ({ id, name: '', standard: '', basis: '', canReduce: false, reduceBasis: '', note: '' }),
  results: (id) => ({
    id,
    typeCode: '',
    docCode: '',
    name: '',
    sample: null,
    hasPaper: true,
    hasElectronic: false,
    validity: '',
  }),
  places: (id) => ({
    id,
    hallId: null,
    hallName: '',
    divisionCode: '',
    address: '',
    floor: '',
    window: '',
    hours: '',
    traffic: '',
  }),
  faqs: (id) => ({ id, question: '', answer: '' }),
};

/** An empty row of a list element; `id` is new within the guide. Lists of plain texts begin with ''. */
export function newRow(element: keyof GuideContent, id: string): unknown {
  return rows[element]?.(id) ?? '';
}
