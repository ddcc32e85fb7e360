/** Checks what no compiler and no linter knows: where Chinese lives, who reads the environment, what never enters code. */
import path from 'node:path';
import { chineseOutsideLocales } from './conventions/chinese.ts';
import { type Finding, projectFiles } from './conventions/files.ts';
import { brokenHabits, impureRules, machinePaths, missingReadmes } from './conventions/habits.ts';
import { sampleCodesInCode, sampleCodesOf } from './conventions/sample-codes.ts';

const root = path.dirname(import.meta.dirname);
/** The patterns themselves are written in these files. */
const isPattern = (name: string): boolean => name.startsWith('tools/conventions/');
const files = projectFiles(root).filter(({ name }) => !isPattern(name));
const codes = sampleCodesOf(files);
const findings: Finding[] = [
  ...missingReadmes(files),
  ...files.flatMap((file) => [
    ...chineseOutsideLocales(file),
    ...sampleCodesInCode(file, codes),
    ...brokenHabits(file),
    ...impureRules(file),
    ...machinePaths(file, root),
  ]),
];
if (codes.elements.size === 0)
  findings.push({ file: 'services/catalog/src/seeds', line: 1, message: 'no form element found in the seeds' });
if (codes.bundles.size === 0)
  findings.push({ file: 'services/bundle/src/seeds', line: 1, message: 'no bundle found in the seeds' });
for (const { file, line, message } of findings) process.stdout.write(`${file}:${line}: ${message}\n`);
process.stdout.write(`${files.length} files, ${findings.length} findings\n`);
process.exitCode = findings.length > 0 ? 1 : 0;
