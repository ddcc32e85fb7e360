/** Runs dependency-cruiser over the house. A compiler it cannot read makes it see no modules and pass: that fails here. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const floors = ['apps', 'services', 'packages', 'graphql', 'test'].filter((floor) =>
  existsSync(path.join(root, floor)),
);
const words = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...floors];
const result = spawnSync(path.join(root, 'node_modules/.bin/depcruise'), words, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 512 * 1024 * 1024,
});

const summary = parse(result.stdout)?.summary;
if (!summary) {
  process.stderr.write(`dependency-cruiser gave no report:\n${result.stderr}\n`);
  process.exit(1);
}
const own = ['.ts', '.vue'].map((extension) => [extension, countOf(extension)]);
for (const { rule, from, to, cycle } of summary.violations) {
  const circle = cycle ? ` (${cycle.map((step) => step.name).join(' → ')})` : '';
  process.stdout.write(`${rule.name}: ${from} → ${to}${circle}\n`);
}
for (const [extension, count] of own) {
  if (count === 0) process.stderr.write(`dependency-cruiser read no ${extension} file: is the compiler installed?\n`);
}
process.stdout.write(`${summary.totalCruised} modules, ${summary.violations.length} violations\n`);
process.exitCode = summary.violations.length > 0 || own.some(([, count]) => count === 0) ? 1 : 0;

function countOf(extension) {
  const report = parse(result.stdout);
  return report.modules.filter((module) => module.source.endsWith(extension) && !module.source.includes('node_modules'))
    .length;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
