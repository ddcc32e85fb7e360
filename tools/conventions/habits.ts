import os from 'node:os';
import path from 'node:path';
import { type Finding, holdsSamples, isCode, lineAt, type ProjectFile } from './files.ts';

const longest = 250;
const readmeLines = 40;

interface Habit {
  pattern: RegExp;
  message: string;
  applies: (name: string) => boolean;
}

const mayReadEnvironment = (name: string): boolean =>
  /(^|\/)env\.ts$|^tools\/|^test\/|\.test\.ts$|\.fixture\.ts$|\/testing\/|(vite|vitest|eslint)\.config\.[jt]s$/.test(
    name,
  );

const habits: readonly Habit[] = [
  {
    pattern: /\bprocess\.env\b/,
    message: 'process.env outside env.ts',
    applies: (name) => isCode(name) && !mayReadEnvironment(name),
  },
  { pattern: /^export \* from '@/m, message: 'a whole package exported again', applies: isCode },
  {
    pattern: /(\/\/|^\s*\*|<!--).*\b(TODO|FIXME|XXX)\b/m,
    message: 'a note of something undone',
    applies: (name) => isCode(name) && !holdsSamples(name),
  },
  {
    pattern: /biome-ignore|eslint-disable|@ts-(ignore|nocheck|expect-error)/,
    message: 'a rule switched off',
    applies: isCode,
  },
  {
    pattern: /("resolved"|tarball): *"?https?:\/\/|^registry *=/m,
    message: 'a registry address',
    applies: (name) => /lock|\.npmrc$/.test(name),
  },
];

/** Habits of the house that a search can check. */
export function brokenHabits(file: ProjectFile): Finding[] {
  const findings = habits.flatMap(({ pattern, message, applies }): Finding[] => {
    const at = applies(file.name) ? file.text.search(pattern) : -1;
    return at < 0 ? [] : [{ file: file.name, line: lineAt(file.text, at), message }];
  });
  const lines = file.text.split('\n').length - 1;
  if (
    /\.(ts|vue|mjs)$/.test(file.name) &&
    !holdsSamples(file.name) &&
    !file.name.includes('/migrations/') &&
    lines > longest
  ) {
    findings.push({
      file: file.name,
      line: lines,
      message: `${lines} lines, ${longest} is the most: split by meaning`,
    });
  }
  if (/(^|\/)(utils?|common|helpers?|managers?|misc)(\.ts$|\/)/.test(file.name)) {
    findings.push({ file: file.name, line: 1, message: 'a room without a meaning: name it after what it does' });
  }
  return findings;
}

/** What rules may run of others: pure functions. Types cost nothing and are not restricted. */
const pureOfOthers: Readonly<Record<string, ReadonlySet<string>>> = {
  '@onewindow/subgraph-kit': new Set(['hasRole', 'letterFor']),
  'node:crypto': new Set(['createHash']),
};

/** Rules may run a few pure functions of packages that are not pure as a whole. */
export function impureRules(file: ProjectFile): Finding[] {
  if (!file.name.endsWith('.rules.ts')) return [];
  return [...file.text.matchAll(/^import \{([^}]*)\} from '([^']+)'/gm)].flatMap((match): Finding[] => {
    const allowed = pureOfOthers[match[2] ?? ''];
    const names = (match[1] ?? '').split(',').map((name) => name.trim());
    const impure = names.filter((name) => name !== '' && !name.startsWith('type ') && !allowed?.has(name));
    if (!allowed || impure.length === 0) return [];
    return [
      {
        file: file.name,
        line: lineAt(file.text, match.index),
        message: `rules run ${impure.join(', ')} of ${match[2]}`,
      },
    ];
  });
}

/** Absolute paths of the machine the project was written on. */
export function machinePaths(file: ProjectFile, root: string): Finding[] {
  const parent = path.dirname(root);
  const tells = [`${root}/`, ...(['/', os.tmpdir()].includes(parent) ? [] : [`${parent}/`]), '/home/', '/Users/'];
  const at = tells.map((tell) => file.text.indexOf(tell)).filter((index) => index >= 0);
  if (at.length === 0) return [];
  return [{ file: file.name, line: lineAt(file.text, Math.min(...at)), message: 'a path of one machine' }];
}

/** Every workspace says what it is in a README that can be read at a glance. */
export function missingReadmes(files: readonly ProjectFile[]): Finding[] {
  const byName = new Map(files.map((file) => [file.name, file.text]));
  const rooms = [...byName.keys()].filter((name) =>
    /^((apps|packages|services)\/[^/]+|graphql|test)\/package\.json$/.test(name),
  );
  return rooms.flatMap((room): Finding[] => {
    const readme = `${path.posix.dirname(room)}/README.md`;
    const text = byName.get(readme);
    if (text === undefined) return [{ file: readme, line: 1, message: 'is missing' }];
    const lines = text.trimEnd().split('\n').length;
    return lines > readmeLines
      ? [{ file: readme, line: lines, message: `${lines} lines, ${readmeLines} is the most` }]
      : [];
  });
}
