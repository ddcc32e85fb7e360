import type { ServiceContext } from '@onewindow/subgraph-kit';
import { readSeed } from '../seeds/read-seed.ts';
import { Division } from './division.entity.ts';
import { levelOf } from './division.rules.ts';

/** One line of seeds/divisions.json: parents come before their children. */
interface DivisionSeed {
  code: string;
  name: string;
  shortName: string;
  parentCode: string | null;
  kind: string | null;
}

/** Adds the divisions that are missing, in one insert. Answers how many the tree has. */
export async function seedDivisions(ctx: ServiceContext): Promise<number> {
  const rows = await readSeed<DivisionSeed[]>('divisions.json');
  const known = new Set((await ctx.em.findAll(Division, { fields: ['code'] })).map(({ code }) => code));
  const missing = rows.filter(({ code }) => !known.has(code));
  if (missing.length > 0) {
    await ctx.transactional(async ({ em }) => {
      await em.insertMany(
        Division,
        missing.map((row) => ({ ...row, level: levelOf(row.code) ?? 'CITY' })),
      );
    });
  }
  return rows.length;
}
