import type { NavigationEntry, SessionActor } from '@onewindow/shell-contract';
import { fakeActor } from '@onewindow/shell-contract/testing';
import { expect, test } from 'vitest';
import type { RemoteState, Remotes } from '../remotes/remotes.ts';
import { currentEntry, entriesFor, firstPathFor, groupEntries, isVisible } from './navigation.ts';

const icon = {};
const entry = (to: string, rest: Partial<NavigationEntry> = {}): NavigationEntry => ({
  to,
  label: to,
  icon,
  audience: 'staff',
  ...rest,
});

/** Remotes that are all here; one without entries could not be had. */
function remotesWith(navigation: Record<string, readonly NavigationEntry[] | null>): Remotes {
  const stateOf = (name: string): RemoteState => {
    const entries = navigation[name];
    return entries
      ? { status: 'ready', microfrontend: { name, routes: [], navigation: entries, messages: { 'zh-CN': {} } } }
      : { status: 'failed' };
  };
  return {
    names: Object.keys(navigation),
    stateOf,
    load: async (name) => {
      const state = stateOf(name);
      return state.status === 'ready' ? state.microfrontend : null;
    },
  };
}

const clerk: SessionActor = fakeActor({ roleCodes: ['ACC'] });
const applicant: SessionActor = fakeActor({ kind: 'APPLICANT', roleCodes: ['APP'] });

test.each([
  [entry('/a', { roles: ['ACC'] }), clerk, true],
  [entry('/a', { roles: ['REV'] }), clerk, false],
  [entry('/a'), clerk, true],
  [entry('/a'), applicant, false],
  [entry('/a', { audience: 'public' }), null, true],
  [entry('/a', { audience: 'public', roles: ['APP'] }), null, false],
])('visible only to whom it concerns (%#)', (one, actor, visible) => expect(isVisible(one, actor)).toBe(visible));

test('a dead remote costs its own entries and no others', () => {
  const remotes = remotesWith({ dead: null, alive: [entry('/alive')] });
  expect(entriesFor('staff', clerk, remotes).map(({ to }) => to)).toEqual(['/alive']);
});

test('entries of one heading stand together, those without one first', () => {
  const entries = [entry('/1', { group: 'g' }), entry('/2'), entry('/3', { group: 'g' })].map((one) => ({
    ...one,
    remote: 'r',
  }));
  expect(groupEntries(entries).map(({ heading, entries: those }) => [heading, those.map(({ to }) => to)])).toEqual([
    [null, ['/2']],
    ['r.g', ['/1', '/3']],
  ]);
});

test('the present entry is the longest path that begins the address', () => {
  const entries = [entry('/app'), entry('/app/cases'), entry('/app/case')];
  expect(currentEntry('/app/cases/1', entries)?.to).toBe('/app/cases');
  expect(currentEntry('/application', entries)).toBeUndefined();
});

test('the public begins at home, staff where their roles open first', async () => {
  const remotes = remotesWith({
    one: [entry('/one', { roles: ['REV'] })],
    dead: null,
    two: [entry('/two', { roles: ['ACC'] })],
    portal: [],
  });
  expect(await firstPathFor(null, remotes)).toBe('/portal');
  expect(await firstPathFor(applicant, remotes)).toBe('/portal');
  expect(await firstPathFor(clerk, remotes)).toBe('/two');
  expect(await firstPathFor(fakeActor(), remotes)).toBeNull();
});
