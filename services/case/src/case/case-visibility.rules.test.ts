import { divisionPrefix, isWithin } from '@onewindow/kernel';
import { expect, test } from 'vitest';
import {
  applicant,
  clerk,
  farSupervisor,
  handOutClerk,
  leader,
  letter,
  outsider,
  reviewers,
  staff,
  stranger,
  supervisor,
} from '../testing/actors.samples.ts';
import { FIRE, HEALTH, LEAD } from '../testing/bundle.samples.ts';
import { caseFacts, memberFacts } from '../testing/family.samples.ts';
import { mayReadForm, readerOf } from './case-visibility.rules.ts';

const today = '2026-11-23';
const root = caseFacts({ partyOrganizationIds: [LEAD.id, FIRE.id] });
const fire = memberFacts('B', { organizationId: FIRE.id, partyOrganizationIds: [FIRE.id] });
const fireReviewer = reviewers.get(FIRE.id) ?? null;
const healthReviewer = reviewers.get(HEALTH.id) ?? null;

test.each([
  ['the applicant', applicant, 'APPLICANT', 'APPLICANT'],
  ['another applicant', stranger, null, null],
  ['nobody', null, null, null],
  ['the clerk of the window', clerk, 'STAFF', 'STAFF'],
  ['the hand-out window', handOutClerk, 'STAFF', 'STAFF'],
  ['the lead department', leader, 'STAFF', 'STAFF'],
  ['a reviewer of the member', fireReviewer, 'STAFF', 'STAFF'],
  ['a reviewer of a department that takes no part', healthReviewer, null, null],
  ['staff of another county', outsider, null, null],
  ['a supervisor above', supervisor, 'SUPERVISOR', 'SUPERVISOR'],
  ['a supervisor elsewhere', farSupervisor, null, null],
])('%s', (_, actor, onRoot, onMember) => {
  expect(readerOf(actor, root, today)).toBe(onRoot);
  expect(readerOf(actor, fire, today)).toBe(onMember);
});

test('a member of another department stays hidden', () => {
  expect(
    readerOf(fireReviewer, memberFacts('C', { organizationId: HEALTH.id, partyOrganizationIds: [HEALTH.id] }), today),
  ).toBeNull();
});

test('an expired letter, and one for another item, show nothing', () => {
  const noPost = (issued: ReturnType<typeof letter>) => ({ ...staff('x', 'CON', [issued]), roles: [] });
  expect(readerOf(noPost(letter(FIRE.id, ['review'])), fire, today)).toBe('STAFF');
  expect(readerOf(noPost(letter(FIRE.id, ['review'], { validTo: '2026-11-22' })), fire, today)).toBeNull();
  expect(readerOf(noPost(letter(FIRE.id, ['review'], { items: ['ITEM-X'] })), fire, today)).toBeNull();
});

test('the form is for those who work on it', () => {
  expect(mayReadForm(applicant, root, today)).toBe(true);
  expect(mayReadForm(clerk, root, today)).toBe(true);
  expect(mayReadForm(fireReviewer, fire, today)).toBe(true);
  expect(mayReadForm(fireReviewer, root, today)).toBe(false);
  expect(mayReadForm(supervisor, root, today)).toBe(false);
  expect(mayReadForm(leader, root, today)).toBe(false);
  expect(mayReadForm(null, root, today)).toBe(false);
});

test('divisions: a city covers its counties, a county itself', () => {
  expect(divisionPrefix('450800')).toBe('4508');
  expect(divisionPrefix('450802')).toBe('450802');
  expect(isWithin('450802', '450800')).toBe(true);
  expect(isWithin('450802', '450803')).toBe(false);
  expect(isWithin('450802001', '450802')).toBe(true);
});
