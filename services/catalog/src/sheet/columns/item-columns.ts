/** Columns of the sheet of items: every element that fits into a cell, in the order of the registry of elements. */
import { type GuideContent, type GuideElement, guideElements, type LimitUnit } from '@onewindow/guide-lint';
import {
  type CellCodec,
  choiceCell,
  choicesCell,
  codeCell,
  codesCell,
  countCell,
  flagCell,
  linesCell,
  textCell,
} from './cell-codec.ts';
import { citationsCell } from './citations-cell.ts';
import { type SheetColumn, sheetColumn } from './sheet-column.ts';

type ItemColumn = SheetColumn<GuideContent>;
type Contact = GuideContent['review'] & Record<string, string>;

const units: readonly LimitUnit[] = ['WORKING_DAY', 'DAY', 'MONTH', 'YEAR', 'HOUR'];
const closedSets: Readonly<Record<string, readonly string[]>> = {
  variantKind: ['NEW', 'CHANGE', 'RENEWAL', 'REISSUE', 'CANCELLATION', 'OTHER'],
  handling: ['IMMEDIATE', 'PROMISED'],
  deliveries: ['WINDOW', 'ELECTRONIC', 'SELF_SERVICE', 'MAIL'],
};

export const itemColumns: readonly ItemColumn[] = [
  fixed('code', ({ code }) => code),
  fixed('baseCode', ({ baseCode }) => baseCode),
  fixed('organization', ({ organization }) => organization.name),
  ...guideElements.flatMap(columnsOf),
];

/** Elements that locks may fix are changed in the editor, where the lock is shown. */
function columnsOf({ element, kind, codeList, isLockable, maxLength, maxRows }: GuideElement): ItemColumn[] {
  if (element === 'basis') {
    return [sheetColumn({ key: element, codec: citationsCell, get: (content: GuideContent) => content.basis })];
  }
  if (element === 'conditions') return [conditions(maxRows, maxLength)];
  if (kind === 'text' || kind === 'longText') return [plain(element, textCell(maxLength), isLockable, '')];
  if (kind === 'lines') return [plain(element, linesCell(maxRows, maxLength), isLockable, [])];
  if (kind === 'flag') return [plain(element, flagCell, isLockable)];
  if (kind === 'count') return [plain(element, countCell(99), isLockable)];
  if (kind === 'limit') return limit(element as 'statutoryLimit' | 'promisedLimit', maxLength);
  if (kind === 'contact') return contact(element as 'review', maxLength);
  const values = closedSets[element];
  if (kind === 'code') {
    if (values) return [plain(element, choiceCell(element, values), isLockable)];
    return codeList ? [plain(element, codeCell(codeList), isLockable, element === 'devolution' ? undefined : '')] : [];
  }
  if (kind === 'codes') {
    if (values) return [plain(element, choicesCell(element, values), isLockable, [])];
    return codeList ? [plain(element, codesCell(codeList), isLockable, [])] : [];
  }
  return [];
}

function fixed(key: string, get: (content: GuideContent) => string): ItemColumn {
  return sheetColumn({ key, codec: textCell(200), get });
}

/** The registry says which codec belongs to which element; the compiler cannot know that they fit. */
function plain<T>(
  element: keyof GuideContent,
  codec: CellCodec<T>,
  isLockable: boolean,
  emptyValue?: unknown,
): ItemColumn {
  const put = (content: GuideContent, value: unknown): GuideContent => ({ ...content, [element]: value });
  const get = (content: GuideContent): T | null => {
    const value: unknown = content[element];
    return value as T | null;
  };
  return sheetColumn({
    key: element,
    codec,
    get,
    ...(isLockable ? {} : { set: put }),
    ...(emptyValue === undefined ? {} : { clear: (content: GuideContent) => put(content, emptyValue) }),
  });
}

function limit(element: 'statutoryLimit' | 'promisedLimit', maxLength: number): ItemColumn[] {
  const put = (content: GuideContent, part: Partial<GuideContent['promisedLimit']>): GuideContent => ({
    ...content,
    [element]: { ...content[element], ...part },
  });
  return [
    sheetColumn({
      key: `${element}.amount`,
      codec: countCell(100_000),
      get: (content) => content[element].amount,
      set: (content, amount) => put(content, { amount }),
      clear: (content) => put(content, { amount: null }),
    }),
    sheetColumn({
      key: `${element}.unit`,
      codec: choiceCell('unit', units),
      get: (content) => content[element].unit,
      set: (content, unit) => put(content, { unit }),
    }),
    sheetColumn({
      key: `${element}.note`,
      codec: textCell(maxLength),
      get: (content) => content[element].note,
      set: (content, note) => put(content, { note }),
      clear: (content) => put(content, { note: '' }),
    }),
  ];
}

/** Phone, address, website and e-mail; bodies of review and litigation have a name as well. */
function contact(element: 'enquiry' | 'complaint' | 'review' | 'litigation', maxLength: number): ItemColumn[] {
  const isBody = element === 'review' || element === 'litigation';
  const sizes = { organizationName: 200, phone: 100, address: maxLength, website: 500, email: 200 };
  return Object.entries(sizes)
    .filter(([part]) => isBody || part !== 'organizationName')
    .map(([part, max]) => {
      const put = (content: GuideContent, value: string): GuideContent => ({
        ...content,
        [element]: { ...content[element], [part]: value },
      });
      return sheetColumn({
        key: `${element}.${part}`,
        codec: textCell(max),
        get: (content: GuideContent) => (content[element] as Contact)[part] ?? '',
        set: put,
        clear: (content) => put(content, ''),
      });
    });
}

/** Conditions, one a line; a line that stays keeps its id and plain words. */
function conditions(maxRows: number, maxLength: number): ItemColumn {
  return sheetColumn({
    key: 'conditions',
    codec: linesCell(maxRows, maxLength),
    get: (content: GuideContent) => content.conditions.map(({ text }) => text),
    set: (content, lines) => {
      const ids = new Set(content.conditions.map(({ id }) => id));
      let next = 1;
      const freeId = (): string => {
        while (ids.has(`c${next}`)) next += 1;
        ids.add(`c${next}`);
        return `c${next}`;
      };
      const rest = [...content.conditions];
      const rows = lines.map((text) => {
        const at = rest.findIndex((condition) => condition.text === text);
        return (at < 0 ? undefined : rest.splice(at, 1)[0]) ?? { id: freeId(), text, plainText: '' };
      });
      return { ...content, conditions: rows };
    },
    clear: (content) => ({ ...content, conditions: [] }),
  });
}
