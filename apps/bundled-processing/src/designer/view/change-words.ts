import type { BundleContent, Change, TimeLimit } from '@onewindow/process-forms';
import { type Crumb, crumbsOf, entryNames } from './change-names.ts';
import { conditionWords } from './condition-words.ts';
import { limitWords } from './limit-words.ts';
import { type Place, placeOf } from './problem-place.ts';
import type { Say } from './say.ts';

/** A difference between two versions in plain words; `place` leads to it. */
export interface ChangeWords {
  readonly key: string;
  readonly kind: Change['kind'];
  readonly text: string;
  readonly place: Place;
}

/** Properties whose values are codes with a word each. */
const CODED: Readonly<Record<string, readonly string[]>> = {
  presence: ['required', 'optional', 'bySituation'],
  onRefused: ['stopAll', 'continueOthers', 'manual'],
  handling: ['platform', 'systemInterface', 'offline'],
  kind: ['result', 'data', 'jointVisit', 'item', 'dataStep'],
  mode: ['together', 'separate'],
  modes: ['window', 'mail', 'online'],
  type: ['single', 'multi', 'number'],
  scope: ['bundle', 'member'],
  audience: ['natural', 'legal'],
  isNeed: ['required', 'bySituation', 'deferrable'],
};

const CONDITIONS: readonly string[] = ['when', 'showIf', 'requiredIf'];
const LIMITS: readonly string[] = ['limit', 'promise'];

/** Words every difference. Dictionary entries that come and go with a member are told by the member alone. */
export function changeWords(changes: readonly Change[], after: BundleContent, say: Say): readonly ChangeWords[] {
  const nameOf = entryNames(after, changes);
  return joinLimits(changes, after)
    .filter(({ path, kind }) => kind === 'changed' || !['elements', 'roles'].includes(path[0] ?? ''))
    .map((change) => {
      const crumbs = crumbsOf(change.path);
      const what = crumbs.map((crumb) => crumbWords(crumb, nameOf, after, say)).join(say('change.of'));
      const property = lastProperty(crumbs);
      const value = (one: unknown) => valueWords(one, property, after, nameOf, say);
      const values = { what, before: value(change.before), after: value(change.after) };
      const text = say(`change.${change.kind}`, values);
      return { key: `${change.kind} ${change.path.join('.')}`, kind: change.kind, text, place: placeOf(change.path) };
    });
}

/** The amount and the unit of one limit are one change. */
function joinLimits(changes: readonly Change[], after: BundleContent): readonly Change[] {
  const joined = new Map<string, Change>();
  for (const change of changes) {
    const index = change.path.findIndex((name) => LIMITS.includes(name));
    const path = change.path.slice(0, index + 1);
    const now = index < 0 || path.length === change.path.length ? null : limitAt(after, path);
    const key = (now ? path : change.path).join('.') + change.kind;
    const known = joined.get(key)?.before ?? now;
    const before = { ...(known as TimeLimit | null), [change.path.at(-1) ?? '']: change.before };
    joined.set(key, now ? { path, kind: 'changed', before, after: now } : change);
  }
  return [...joined.values()];
}

function limitAt(content: BundleContent, path: readonly string[]): TimeLimit | null {
  if (path[0] === 'promise') return content.promise;
  return content.members.find(({ id }) => id === path[1])?.limit ?? null;
}

function crumbWords(crumb: Crumb, nameOf: (crumb: Crumb) => string, content: BundleContent, say: Say): string {
  if (crumb.kind === 'property') return say(`property.${crumb.name}`);
  if (crumb.list === 'stops') return say('change.condition', { name: conditionWords(crumb.name, content, say) });
  const word = codedWord(crumb.name, crumb.list, say);
  return say('change.entry', { name: word ?? nameOf(crumb) });
}

function lastProperty(crumbs: readonly Crumb[]): string {
  return crumbs.findLast(({ kind }) => kind === 'property')?.name ?? '';
}

function valueWords(
  value: unknown,
  property: string,
  content: BundleContent,
  nameOf: (crumb: Crumb) => string,
  say: Say,
): string {
  if (value === null || value === undefined || value === '') return say('value.nothing');
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  if (LIMITS.includes(property)) return limitWords(value as TimeLimit, say);
  if (typeof value === 'string') {
    if (CONDITIONS.includes(property)) return conditionWords(value, content, say);
    if (property === 'memberId') return nameOf({ kind: 'entry', list: 'members', name: value });
    return codedWord(value, property, say) ?? value;
  }
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return say('value.several', { count: value.length });
  const { reason, memberId, name } = value as Record<string, unknown>;
  if (typeof reason !== 'string') return typeof name === 'string' ? name : say('value.other');
  return say(`dropped.${reason}`, { member: nameOf({ kind: 'entry', list: 'members', name: String(memberId) }) });
}

function codedWord(value: string, property: string, say: Say): string | null {
  return CODED[property]?.includes(value) ? say(`value.${property}.${value}`) : null;
}
