import type { Answers } from '@onewindow/process-forms';

/** A file handed in for one material; `size` in bytes. */
export interface HandedInFile {
  readonly docCode: string;
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
}

/** How the results are to reach the applicant; `mode` is empty until it is chosen. */
export interface DeliveryChoice {
  readonly mode: '' | 'MAIL' | 'WINDOW';
  readonly recipientName: string;
  readonly recipientMobile: string;
  readonly divisionCode: string;
  readonly address: string;
}

/** What an applicant has so far: exactly what the server keeps as the draft. */
export interface ApplicationParts {
  readonly answers: Answers;
  /** Values the applicant typed, by `role:element`. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly materials: readonly HandedInFile[];
  /** Documents the applicant looked at and confirmed, by document code. */
  readonly confirmed: readonly string[];
  readonly delivery: DeliveryChoice;
}

export const noDelivery: DeliveryChoice = {
  mode: '',
  recipientName: '',
  recipientMobile: '',
  divisionCode: '',
  address: '',
};

export const noParts: ApplicationParts = {
  answers: {},
  values: {},
  materials: [],
  confirmed: [],
  delivery: noDelivery,
};

/** The JSON parts of a stored draft. */
export interface StoredParts {
  readonly answers: unknown;
  readonly values: unknown;
  readonly materials: unknown;
  readonly confirmed: readonly string[];
  readonly delivery: unknown;
}

/** Reads a stored draft; whatever has another shape than this app writes is left out. */
export function readParts({ answers, values, materials, confirmed, delivery }: StoredParts): ApplicationParts {
  const choice = isRecord(delivery) ? delivery : {};
  const text = (key: string) => (typeof choice[key] === 'string' ? choice[key] : '');
  const mode = text('mode');
  return {
    answers: isRecord(answers) ? Object.fromEntries(Object.entries(answers).filter(isAnswer)) : {},
    values: isRecord(values) ? values : {},
    materials: Array.isArray(materials) ? materials.filter(isFile) : [],
    confirmed: [...confirmed],
    delivery: {
      mode: mode === 'MAIL' || mode === 'WINDOW' ? mode : '',
      recipientName: text('recipientName'),
      recipientMobile: text('recipientMobile'),
      divisionCode: text('divisionCode'),
      address: text('address'),
    },
  };
}

/** True while nothing was answered or entered: such a draft is not worth keeping. */
export function isEmpty({ answers, values, materials, confirmed }: ApplicationParts): boolean {
  return [answers, values, materials, confirmed].every((part) => Object.keys(part).length === 0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAnswer(entry: [string, unknown]): entry is [string, string | number | string[]] {
  const [, value] = entry;
  const isList = Array.isArray(value) && value.every((code) => typeof code === 'string');
  return typeof value === 'string' || typeof value === 'number' || isList;
}

function isFile(value: unknown): value is HandedInFile {
  return (
    isRecord(value) &&
    ['docCode', 'fileId', 'name'].every((key) => typeof value[key] === 'string') &&
    typeof value['size'] === 'number'
  );
}
