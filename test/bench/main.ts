/** One run, one table: what the gateway, the services and the screens cost. See README.md. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from '@onewindow/subgraph-kit/postgres';
import { startCity } from './city.ts';
import { compareCases } from './compare-cases.ts';
import { compareQueries } from './compare-queries.ts';
import { type GuideOptions, measureGuides } from './guides/measure-guides.ts';
import { countConnections, footprintSection, loadCity, startUpSection } from './measure-city.ts';
import { emptyQueues, type PreparedCity, prepareCity } from './prepare.ts';
import { readWords } from './settings.ts';
import { type Section, tableOf } from './table.ts';
import { weighApps } from './web/weigh-apps.ts';

const { isQuick, isGuidesOnly, settings, profileDir } = readWords(process.argv.slice(2));
const output = path.resolve(import.meta.dirname, '../output');
const dataDir = await mkdtemp(path.join(tmpdir(), 'onewindow-bench-'));
const start = performance.now();
const loadBefore = loadavg()[0] ?? 0;
const say = (line: string): void => void process.stderr.write(`${seconds().padStart(6)} s  ${line}\n`);

try {
  const sections = isGuidesOnly ? await measureGuidesOnly() : await measureAll();
  const load = { before: loadBefore, after: loadavg()[0] ?? 0 };
  const loads = `load average ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after`;
  const words = `OneWindow bench${isQuick ? ' (quick)' : ''}, ${seconds()} s, ${loads}`;
  await mkdir(output, { recursive: true });
  const numbers = { isQuick, settings, node: process.version, load, sections };
  await writeFile(path.join(output, 'bench.json'), `${JSON.stringify(numbers, null, 2)}\n`);
  process.stdout.write(`\n${words}\n\n${tableOf(sections)}\n`);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

function seconds(): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}

async function measureAll(): Promise<Section[]> {
  const city = await measureCity();
  const [queries, cases, guides] = await onDatabase(async (order) => {
    say('queries');
    const queries = await compareQueries({ order, questions: city.prepared.questions, settings, profileDir });
    say('bundle cases');
    const cases = await compareCases({ order, prepared: city.prepared, settings, profileDir });
    return [queries, cases, await measureGuides({ order, settings, profileDir, say })] as const;
  });
  return [queries, cases, ...city.sections, ...guides];
}

async function measureGuidesOnly(): Promise<Section[]> {
  say('first start of the city');
  await (await startCity(dataDir)).stop();
  return onDatabase((order) => measureGuides({ order, settings, profileDir, say }));
}

/** (c), (d), (e) on the city as `npm start` runs it; leaves a prepared database behind. */
async function measureCity(): Promise<{ prepared: PreparedCity; sections: Section[] }> {
  say('first start of the city');
  const first = await startCity(dataDir);
  await first.stop();
  say('second start');
  const second = await startCity(dataDir, { GRAPHQL_OPERATIONS: 'any' });
  try {
    await sleep(3_000);
    const idle = await second.residentMegabytes();
    const { adminUrl } = await openDatabase();
    say('signing people in, putting cases in review');
    const prepared = await prepareCity(second.url, adminUrl, settings.casesAtOnce);
    say('load on everything');
    const connections = await countConnections(adminUrl);
    await loadCity(second.url, prepared, settings);
    const counted = await connections.stop();
    const afterRun = await second.residentMegabytes();
    say('weighing the apps in a browser');
    const bytes = await weighApps(second.url, prepared.cookies, prepared.bundleId);
    await emptyQueues(adminUrl);
    const sections = [bytes, startUpSection(first, second), footprintSection(idle, afterRun, counted)];
    return { prepared, sections };
  } finally {
    await second.stop();
  }
}

/** Measures on the city's database, which this process serves meanwhile; nobody else is connected to it. */
async function onDatabase<T>(measure: (order: GuideOptions['order']) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await measure({
      adminUrl: database.adminUrl,
      secret: (await readFile(path.join(dataDir, 'secret'), 'utf8')).trim(),
      filesDir: path.join(dataDir, 'files'),
    });
  } finally {
    await database.stop();
  }
}

/** Serves the data directory's database, or uses the server that the city has running. */
function openDatabase() {
  return startPostgres({ dataDir: path.join(dataDir, 'postgres'), log: (line) => say(`database: ${line}`) });
}
