import { readFile } from 'node:fs/promises';
import type { SeedReport, ServiceContext } from '@onewindow/subgraph-kit';
import { Hall, HallNamePattern } from './hall.entity.ts';
import { type HallLevel, hallName } from './hall.rules.ts';

/** One line of seeds/hall-name-patterns.json. */
interface PatternSeed {
  level: HallLevel;
  pattern: string;
  article: string;
}

/** One line of seeds/halls.json: a hall without its name, which the pattern of its level gives. */
interface HallSeed {
  id: string;
  level: HallLevel;
  divisionCode: string;
  division: string;
  /** County of a township, which its name begins with. */
  parent?: string;
  operatorId: string;
  address: string;
  phone: string;
  openingHours: string;
}

/** Adds the missing name patterns and, in the sample city, the missing halls. */
export async function seedHalls(ctx: ServiceContext, report: SeedReport): Promise<void> {
  const patterns = await readSeed<PatternSeed>('hall-name-patterns.json');
  const halls = ctx.settings.demo ? await readSeed<HallSeed>('halls.json') : [];
  await ctx.transactional(async ({ em }) => {
    const stored = new Map((await em.findAll(HallNamePattern)).map((row) => [row.level, row.pattern]));
    const missingPatterns = patterns.filter(({ level }) => !stored.has(level));
    if (missingPatterns.length > 0) await em.insertMany(HallNamePattern, missingPatterns);
    for (const { level, pattern } of missingPatterns) stored.set(level, pattern);
    const known = new Set((await em.findAll(Hall, { fields: ['id'] })).map(({ id }) => id));
    const missing = halls.filter(({ id }) => !known.has(id));
    const rows = missing.map(({ division, parent, ...hall }) => ({
      ...hall,
      name: hallName(stored.get(hall.level) ?? '', { division, parent: parent ?? null }),
      isActive: true,
    }));
    if (rows.length > 0) await em.insertMany(Hall, rows);
  });
  report(halls.length, halls.length, 'halls');
}

async function readSeed<T>(file: string): Promise<T[]> {
  return JSON.parse(await readFile(new URL(`../seeds/${file}`, import.meta.url), 'utf8')) as T[];
}
