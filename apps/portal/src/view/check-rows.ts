import type { FormSection, FormValues, MaterialRow, Question } from '@onewindow/process-forms';
import type { ApplicationParts } from './application-parts.ts';
import { type Shown, shownAnswer, shownValue } from './display-value.ts';
import { fieldValue, shownEntries } from './form-record.ts';
import type { IssuePlace } from './issue-place.ts';
import { taskOf } from './material-check.ts';
import { type Words, words } from './words.ts';

/** One line of the check page; `label` as it stands, or with the number of the entry before it. */
export interface CheckRow {
  readonly path: string;
  readonly label: string;
  readonly entry: number | null;
  readonly value: Shown;
}

/** Lines under one heading with one way back, except questions, which each have their own. */
export interface CheckGroup {
  readonly key: string;
  readonly title: Words;
  readonly place: IssuePlace;
  readonly rows: readonly CheckRow[];
}

/** Id of the link that leads to the place of an issue. */
export function checkRowId({ step, section, question }: IssuePlace, path: string): string {
  if (step === 'questions') return `check-questions-${question ?? path}`;
  return section === undefined ? `check-${step}` : `check-${step}-${section}`;
}

/** The answers of the questionnaire. */
export function questionRows(questions: readonly Question[], answers: ApplicationParts['answers']): CheckRow[] {
  return questions.map((question) => ({
    path: `answers.${question.id}`,
    label: question.text,
    entry: null,
    value: shownAnswer(question, answers[question.id]),
  }));
}

/** The sections of the form, each field once and in a repeated role once for each entry. */
export function sectionGroups(sections: readonly FormSection[], record: FormValues): CheckGroup[] {
  return sections.map((section, index) => ({
    key: section.name,
    title: words('check.section', { name: section.name }),
    place: { step: 'form', section: index },
    rows: section.roles.flatMap((role) => {
      const fields = section.fields.filter((field) => field.role === role.code);
      const entries = role.repeatable ? shownEntries(record, role) : 1;
      return Array.from({ length: entries }, (_, entry) =>
        fields.map((field) => ({
          path: field.key,
          label: field.label,
          entry: role.repeatable ? entry + 1 : null,
          value: shownValue(field, fieldValue(record, field, entry)),
        })),
      ).flat();
    }),
  }));
}

/** The materials: the file, the confirmation, or how they come by themselves. */
export function materialRows(rows: readonly MaterialRow[], { materials, confirmed }: ApplicationParts): CheckRow[] {
  return rows.map((row) => {
    const file = materials.find(({ docCode }) => docCode === row.docCode);
    const task = taskOf(row);
    const value: Shown = file
      ? { as: 'text', text: file.name }
      : task === 'fromForm' || task === 'memberResult'
        ? { as: 'words', words: words(`material.own.${task}`) }
        : confirmed.includes(row.docCode) && task === 'confirm'
          ? { as: 'words', words: words('check.confirmed') }
          : { as: 'nothing' };
    return { path: `materials.${row.docCode}`, label: row.name, entry: null, value };
  });
}

/** Labels of the delivery come from the screen; empty ones are left out at the window. */
export function deliveryRows(
  { mode, recipientName, recipientMobile, divisionCode, address }: ApplicationParts['delivery'],
  label: (key: string) => string,
): CheckRow[] {
  const row = (key: string, value: Shown): CheckRow => ({
    path: `delivery.${key}`,
    label: label(key),
    entry: null,
    value,
  });
  const text = (value: string): Shown => (value === '' ? { as: 'nothing' } : { as: 'text', text: value });
  const modeRow = row('mode', mode === '' ? { as: 'nothing' } : { as: 'words', words: words(`delivery.mode.${mode}`) });
  if (mode !== 'MAIL') return [modeRow];
  return [
    modeRow,
    row('recipientName', text(recipientName)),
    row('recipientMobile', text(recipientMobile)),
    row('divisionCode', divisionCode === '' ? { as: 'nothing' } : { as: 'division', code: divisionCode }),
    row('address', text(address)),
  ];
}
