import { type BundleContent, type Change, diffContent, type TimeLimit } from '@onewindow/process-forms';
import { limitWords } from './members.ts';
import { type Words, words } from './words.ts';

type Say = (sentence: Words) => string;
type Named = Readonly<Record<string, unknown>>;

/** What a new version means for somebody who is filling in the old one, in sentences; each said once. */
export function whatChanged(before: BundleContent, after: BundleContent, say: Say): readonly Words[] {
  const lines = diffContent(before, after).flatMap((change) => lineOf(change, before, after, say) ?? []);
  return [...new Map(lines.map((line) => [say(line), line])).values()];
}

function lineOf(change: Change, before: BundleContent, after: BundleContent, say: Say): Words | null {
  const [part, id = ''] = change.path;
  switch (part) {
    case 'members':
      return memberLine(change, before, after, say);
    case 'questions':
      return entryLine('question', change, find([...after.questions, ...before.questions], 'id', id), 'text');
    case 'materials': {
      const docCode = id.split('#')[0] ?? '';
      return entryLine('material', change, find([...after.materials, ...before.materials], 'docCode', docCode), 'name');
    }
    case 'promise':
      return words('changed.promise', spans(before.promise, after.promise, say));
    case 'stops':
    case 'fees':
    case 'receivingWindow':
    case 'delivery':
      return words(`changed.${part}`);
    case 'elements':
    case 'roles':
    case 'formProvided':
      return words('changed.form');
    default:
      return words('changed.text');
  }
}

function memberLine(change: Change, before: BundleContent, after: BundleContent, say: Say): Words {
  const [, id = '', part, key = ''] = change.path;
  const old = before.members.find((member) => member.id === id);
  const now = after.members.find((member) => member.id === id);
  const name = now?.name ?? old?.name ?? '';
  if (part === undefined) return words(`changed.member.${change.kind}`, { name });
  if (part === 'limit' && old && now) return words('changed.limit', { name, ...spans(old.limit, now.limit, say) });
  if (part !== 'fields') return words('changed.member.changed', { name });
  const fields = [...(now?.fields ?? []), ...(old?.fields ?? [])];
  const field = fields.find(({ role, element }) => `${role}:${element}` === key);
  const kind = change.path.length === 4 ? change.kind : 'changed';
  return field ? words(`changed.field.${kind}`, { name: field.label }) : words('changed.form');
}

/** `deep` changes of an entry are changes of the entry. */
function entryLine(what: string, { path, kind }: Change, entry: Named | undefined, label: string): Words {
  if (!entry) return words('changed.text');
  return words(`changed.${what}.${path.length === 2 ? kind : 'changed'}`, { name: String(entry[label]) });
}

function find(entries: readonly object[], key: string, value: string): Named | undefined {
  return (entries as readonly Named[]).find((entry) => entry[key] === value);
}

function spans(before: TimeLimit, after: TimeLimit, say: Say): { before: string; after: string } {
  return { before: say(limitWords(before)), after: say(limitWords(after)) };
}
