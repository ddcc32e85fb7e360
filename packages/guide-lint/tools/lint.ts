/**
 * Lints texts or guides from a file or standard input and prints findings as JSON lines; the summary goes to stderr.
 *   node packages/guide-lint/tools/lint.ts [file] [--field <field>]
 * Input: JSON lines `{"field": …, "text": …}`, guides (one JSON object, an array, or one a line), or plain lines
 * with `--field`. Exit code 1 when there is an error among the findings, 2 when the input cannot be read.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readInputs } from '../src/cli-input.ts';
import type { Finding } from '../src/finding.ts';
import { lintTexts } from '../src/lint-guide.ts';
import { lintText } from '../src/text/lint-text.ts';
import { type TextField, textFields } from '../src/text/text-field.ts';
import { wordFinding } from '../src/word-finding.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { field: { type: 'string' } } });
const isField = (value: string | undefined): value is TextField => textFields.some((field) => field === value);
const STDIN = 0;

function run(): number {
  if (values.field !== undefined && !isField(values.field)) throw new Error(`No such field: ${values.field}`);
  const inputs = readInputs(readFileSync(positionals[0] ?? STDIN, 'utf8'), values.field);
  const families = new Map<string, number>();
  let errors = 0;
  for (const [index, input] of inputs.entries()) {
    const findings = input.kind === 'guide' ? lintTexts(input.content) : lintText(input.field, input.text);
    for (const finding of findings) {
      families.set(finding.family, (families.get(finding.family) ?? 0) + 1);
      if (finding.severity === 'error') errors += 1;
      process.stdout.write(`${JSON.stringify({ input: index + 1, ...worded(finding) })}\n`);
    }
  }
  const summary = [...families].map(([family, count]) => `${family} ${count}`).join(', ');
  process.stderr.write(`${inputs.length} inputs, ${errors} errors${summary === '' ? '' : `: ${summary}`}\n`);
  return errors > 0 ? 1 : 0;
}

function worded(finding: Finding) {
  return { ...finding, wording: wordFinding(finding) };
}

try {
  process.exitCode = run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
