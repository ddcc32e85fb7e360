import { type Finding, holdsSamples, isCode, lineAt, type ProjectFile } from './files.ts';

/** 31 characters of an implementation code, 33 of a handling code: a code of the power list, never of a program. */
const itemCode = /(?<![0-9A-Za-z])\d[0-9A-Z]{30}(?:[0-9A-Z]{2})?(?![0-9A-Za-z])/g;

/** Paths of a mutation's own input that read like form fields. */
const inputPaths: ReadonlySet<string> = new Set(['delivery.mode', 'delivery.address']);

/** Codes that are data of the sample city and therefore must not steer a program. */
export interface SampleCodes {
  /** Form elements such as `org.name`. */
  elements: ReadonlySet<string>;
  bundles: ReadonlySet<string>;
}

/** Collects the codes from the seeds of catalog and bundle. */
export function sampleCodesOf(files: readonly ProjectFile[]): SampleCodes {
  const elements = new Set<string>();
  const bundles = new Set<string>();
  for (const { name, text } of files) {
    if (!/^services\/(catalog|bundle)\/src\/seeds\/.*\.json$/.test(name)) continue;
    for (const entry of objectsIn(JSON.parse(text))) {
      if (typeof entry.code === 'string' && hasMembers(entry)) bundles.add(entry.code);
      for (const element of [entry.code, entry.element]) {
        if (typeof element === 'string' && /^[a-z]\w*\.[a-z]\w*$/i.test(element)) elements.add(element);
      }
    }
  }
  return { elements, bundles };
}

function hasMembers(entry: Record<string, unknown>): boolean {
  const { members, content } = entry;
  return Array.isArray(members) || (typeof content === 'object' && content !== null && 'members' in content);
}

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

/** Item codes, bundle codes and form-field names in a program. */
export function sampleCodesInCode(file: ProjectFile, codes: SampleCodes): Finding[] {
  if (!isCode(file.name) || holdsSamples(file.name)) return [];
  const found = [...file.text.matchAll(itemCode)].filter(([code]) => (code.match(/\d/g)?.length ?? 0) >= 15);
  const findings = found.map((match) => finding(file, match.index, `item code ${match[0]}`));
  // In a template, double quotes hold expressions: `:title="org.name"` reads a field of an object named org.
  const literal = file.name.endsWith('.vue') ? /(['`])((?:\w+:)?([\w.-]+))\1/g : /(['"`])((?:\w+:)?([\w.-]+))\1/g;
  for (const match of file.text.matchAll(literal)) {
    const word = match[3] ?? '';
    if (codes.elements.has(word) && !inputPaths.has(word))
      findings.push(finding(file, match.index, `form field ${match[2]}`));
    if (codes.bundles.has(word)) findings.push(finding(file, match.index, `bundle code ${word}`));
  }
  return findings;
}

function finding(file: ProjectFile, index: number, what: string): Finding {
  return { file: file.name, line: lineAt(file.text, index), message: `${what} outside seeds, locales and tests` };
}
