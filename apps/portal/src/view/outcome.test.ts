import { formFor, materialsFor, membersFor } from '@onewindow/process-forms';
import { expect, test } from 'vitest';
import { library, withTea } from '../testing/library.samples.ts';
import { courseOfWork } from './course-words.ts';
import { shownAnswer, shownValue } from './display-value.ts';
import { materialIssues, taskOf } from './material-check.ts';
import { byOrganization, discsOf, itemsOf } from './members.ts';
import { savingsOf, toHandIn } from './savings.ts';
import { isOpen, placeOf, queryOf, resumeStep } from './steps.ts';
import { whyAsked } from './why-asked.ts';

const alone = { ...withTea, tea: 'no' };
const savings = (answers: typeof withTea) =>
  savingsOf(
    library,
    itemsOf(membersFor(library, answers)),
    materialsFor(library, answers),
    formFor(library, answers),
  ).map(({ key, apart, together }) => [
    key,
    apart.params['count'] ?? apart.params['amount'],
    together.params['count'] ?? together.params['amount'],
  ]);

test('two things together save fields, papers, days and offices', () => {
  expect(savings(withTea)).toEqual([
    ['fields', 19, 11],
    ['materials', 7, 2],
    ['time', 10, 3],
    ['offices', 2, undefined],
  ]);
});

test('what saves nothing is not praised', () => {
  expect(savings(alone)).toEqual([
    ['materials', 3, 1],
    ['time', 5, 3],
  ]);
});

test('a material is handed in, confirmed or made from the form', () => {
  const rows = materialsFor(library, withTea);
  expect(rows.map(taskOf)).toEqual(['fromForm', 'confirm', 'upload', 'upload']);
  expect(toHandIn(rows).map(({ docCode }) => docCode)).toEqual(['PLAN', 'MENU']);
});

test('a file of ones own replaces a confirmation', () => {
  const rows = materialsFor(library, alone);
  const file = (docCode: string) => ({ docCode, fileId: docCode, name: 'x.pdf', size: 1 });
  const left = (given: Parameters<typeof materialIssues>[1]) =>
    materialIssues(rows, given).map(({ path, code }) => [path, code]);
  expect(left({ materials: [], confirmed: [] })).toEqual([
    ['materials.CARD', 'CONFIRMATION_REQUIRED'],
    ['materials.PLAN', 'UPLOAD_REQUIRED'],
  ]);
  expect(left({ materials: [file('PLAN')], confirmed: ['CARD'] })).toEqual([]);
  expect(left({ materials: [file('PLAN'), file('CARD')], confirmed: [] })).toEqual([]);
  expect(left({ materials: [], confirmed: ['PLAN', 'CARD'] })).toEqual([['materials.PLAN', 'UPLOAD_REQUIRED']]);
});

test('data steps are no things to do and no steps of anybody', () => {
  const members = membersFor(library, withTea);
  expect(itemsOf(members).map(({ id }) => id)).toEqual(['READ', 'TEA']);
  expect(courseOfWork(library, members)).toEqual({
    waves: [['书屋登记', '茶点许可']],
    visit: ['书屋登记', '茶点许可'],
  });
  expect(courseOfWork(library, membersFor(library, alone)).visit).toEqual([]);
});

test('a disc is the first character nobody has taken', () => {
  const discs = discsOf([
    { id: '1', name: '公司设立' },
    { id: '2', name: '公章刻制' },
    { id: '3', name: '（公）' },
  ]);
  expect([...discs.values()]).toEqual(['公', '章', '公']);
});

test('departments come in the order in which they take part', () => {
  expect(byOrganization(library.members).map(({ name, members }) => [name, members.length])).toEqual([
    ['文化局', 2],
    ['食品局', 1],
  ]);
});

test('why a question is asked is found in the conditions', () => {
  const [place, area, tea] = library.questions;
  const keys = (question = place) => (question ? whyAsked(library, question, '、').map(({ key }) => key) : []);
  expect(keys(place)).toEqual(['question.why.stop']);
  expect(keys(area)).toEqual(['question.why.fills']);
  expect(keys(tea)).toEqual(['question.why.members', 'question.why.materials']);
});

test('answers and values are shown in words', () => {
  const [place, area, , kinds] = library.questions;
  const form = formFor(library, withTea);
  const field = (label: string) => form.fields.find((one) => one.label === label);
  expect(place && shownAnswer(place, 'here')).toEqual({ as: 'text', text: '本区' });
  expect(area && shownAnswer(area, 30)).toEqual({ as: 'text', text: '30 ㎡' });
  expect(kinds && shownAnswer(kinds, [])).toMatchObject({ as: 'words', words: { key: 'form.noneOf' } });
  expect(kinds && shownAnswer(kinds, ['old'])).toEqual({ as: 'list', items: ['旧书'] });
  expect(place && shownAnswer(place, undefined)).toEqual({ as: 'nothing' });
  const [mode, born] = [field('怎么领'), field('出生日期')];
  expect(mode && shownValue(mode, 'mail')).toEqual({ as: 'text', text: '寄' });
  expect(born && shownValue(born, '2020-02-02')).toEqual({ as: 'date', date: '2020-02-02' });
  expect(born && shownValue(born, ' ')).toEqual({ as: 'nothing' });
});

test('the place in the flow survives its address', () => {
  expect(placeOf(queryOf('questions', { question: 'tea' }))).toEqual({
    step: 'questions',
    question: 'tea',
    section: null,
  });
  expect(placeOf(queryOf('form', { section: 2 }))).toEqual({ step: 'form', question: null, section: 2 });
  expect(placeOf({ step: 'nowhere', section: '-1' })).toEqual({ step: 'questions', question: null, section: null });
  expect(isOpen('check', false)).toBe(false);
  expect(isOpen('questions', false)).toBe(true);
});

test('one goes on where something is missing', () => {
  const all = { isAnswered: true, isBegun: true, isFormDone: true, isMaterialsDone: true, isDeliveryDone: true };
  expect(resumeStep({ ...all, isAnswered: false })).toBe('questions');
  expect(resumeStep({ ...all, isBegun: false })).toBe('result');
  expect(resumeStep({ ...all, isFormDone: false })).toBe('form');
  expect(resumeStep({ ...all, isMaterialsDone: false })).toBe('materials');
  expect(resumeStep({ ...all, isDeliveryDone: false })).toBe('delivery');
  expect(resumeStep(all)).toBe('check');
});
