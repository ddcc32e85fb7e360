import type { Problem } from '@onewindow/process-forms';
import { expect, test } from 'vitest';
import { DIAMOND } from './bundle.samples.ts';
import { consentsByOrganization } from './member-consent.ts';
import { nextActOf, ownConsent } from './next-act.ts';
import { messageOf } from './say.samples.ts';
import { type LitVersion, stepLights } from './step-lights.ts';

const signed = { organizationId: 'fire', state: 'SIGNED' };
const pending = { organizationId: 'tax', state: 'PENDING' };
const returned = { organizationId: 'tax', state: 'RETURNED' };
const draft: LitVersion = { state: 'DRAFT', content: DIAMOND, problems: [], consents: [] };
const lightsOf = (over: Partial<LitVersion>) =>
  Object.fromEntries(stepLights({ ...draft, ...over }).map(({ step, light, word }) => [step, `${light} ${word}`]));

test('a draft without problems is green up to the consent', () => {
  expect(lightsOf({})).toEqual({
    members: 'GREEN fine',
    questions: 'GREEN fine',
    form: 'GREEN fine',
    materials: 'GREEN fine',
    limits: 'GREEN fine',
    consent: 'NONE unsent',
    publish: 'NONE notYet',
  });
});

test('a problem stands at its station, with the number', () => {
  const problems: Problem[] = ['questions.smoke', 'stops.0'].map((where) => ({
    code: 'NEVER_REACHED',
    where,
    params: {},
  }));
  const found = stepLights({ ...draft, problems }).find(({ step }) => step === 'questions');
  expect(found).toEqual({ step: 'questions', light: 'RED', word: 'problems', count: 2 });
});

test('what is empty has not begun', () => {
  const content = { ...DIAMOND, members: [], questions: [], materials: [] };
  expect(lightsOf({ content })).toMatchObject({ members: 'NONE empty', questions: 'NONE empty', form: 'NONE empty' });
});

test('consent and publication follow the signatures', () => {
  const state = 'IN_CONSENT';
  expect(lightsOf({ state, consents: [signed, pending] })).toMatchObject({
    consent: 'YELLOW waiting',
    publish: 'NONE notYet',
  });
  expect(lightsOf({ state, consents: [signed] })).toMatchObject({ consent: 'GREEN signed', publish: 'YELLOW ready' });
  expect(lightsOf({ consents: [signed, returned] })).toMatchObject({ consent: 'RED returned' });
  expect(lightsOf({ state: 'PUBLISHED', consents: [signed] })).toMatchObject({ publish: 'GREEN published' });
  expect(lightsOf({ state: 'SUPERSEDED' })).toMatchObject({ publish: 'NONE superseded' });
});

test('whose turn it is', () => {
  const waiting = { state: 'IN_CONSENT', consents: [signed, pending] };
  const acts = [
    nextActOf('LEAD', null, []),
    nextActOf('LEAD', { state: 'DRAFT', consents: [] }, []),
    nextActOf('LEAD', { state: 'DRAFT', consents: [returned] }, []),
    nextActOf('LEAD', waiting, []),
    nextActOf('LEAD', { state: 'IN_CONSENT', consents: [signed] }, []),
    nextActOf('CO', waiting, ['tax']),
    nextActOf('CO', waiting, ['fire']),
    nextActOf('CO', { state: 'DRAFT', consents: [] }, ['tax']),
    nextActOf('CO', waiting, ['other']),
    nextActOf('READER', waiting, []),
  ];
  expect(acts).toEqual(['revise', 'design', 'returned', 'await', 'publish', 'sign', 'signed', 'read', 'read', 'read']);
  expect(acts.filter((act) => !messageOf(`next.${act}`))).toEqual([]);
});

test('of several own consents the one that waits comes first', () => {
  expect(ownConsent([signed, pending], ['fire', 'tax'])).toBe(pending);
  expect(ownConsent([signed], ['fire', 'tax'])).toBe(signed);
  expect(ownConsent([signed], [])).toBeNull();
});

test('departments nobody asked yet are told apart from the lead', () => {
  const states = consentsByOrganization([], DIAMOND);
  expect([...states.values()]).toEqual(['NONE', 'LEAD']);
  expect(
    consentsByOrganization([{ organizationId: DIAMOND.coOrganizations[0]?.id ?? '', state: 'SIGNED' }], DIAMOND).get(
      DIAMOND.coOrganizations[0]?.id ?? '',
    ),
  ).toBe('SIGNED');
});
