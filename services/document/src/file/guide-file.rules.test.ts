import { applicantActor, staffActor } from '@onewindow/subgraph-kit/testing';
import { expect, test } from 'vitest';
import { guideFileOf, mayReviewFile } from './guide-file.rules.ts';

const role = (code: string, organizationId: string, divisionCode: string) => ({ code, organizationId, divisionCode });
const staff = (...roles: ReturnType<typeof role>[]) => staffActor({ roles });
const editor = staff(role('DEP', 'o1', '450802'), role('REV', 'o2', '450803'));

test('a file remembers whose guides its uploader writes; an applicant writes none', () => {
  expect(guideFileOf(editor)).toEqual({ guideOrganizationIds: ['o1'], guideDivisionCodes: ['450802'] });
  expect(guideFileOf(applicantActor())).toEqual({ guideOrganizationIds: [], guideDivisionCodes: [] });
});

test.each([
  ['colleague who writes', staff(role('DEP', 'o1', '450802')), true],
  ['second person', staff(role('APR', 'o1', '450802')), true],
  ['supervisor of the county', staff(role('SUP', 's1', '450802')), true],
  ['supervisor of the city', staff(role('SUP', 's0', '450800')), true],
  ['supervisor of another county', staff(role('SUP', 's2', '450803')), false],
  ['supervisor of a township', staff(role('SUP', 's3', '450802001')), false],
  ['approver of another department', staff(role('APR', 'o2', '450802')), false],
  ['reviewer of cases', staff(role('REV', 'o1', '450802')), false],
  ['applicant', applicantActor(), false],
  ['nobody', null, false],
])('%s', (_, actor, may) => {
  expect(mayReviewFile(actor, guideFileOf(editor))).toBe(may);
});

test('what nobody uploaded for a guide is reviewed by nobody', () => {
  const other = guideFileOf(applicantActor());
  expect(mayReviewFile(staff(role('SUP', 's0', '450800')), other)).toBe(false);
});
