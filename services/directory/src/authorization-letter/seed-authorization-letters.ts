import { addDays, type CivilDate } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { readSeed } from '../seeds/read-seed.ts';
import { AuthorizationLetter } from './authorization-letter.entity.ts';

/** One line of seeds/authorization-letters.json. Sample letters cover every item of their issuer. */
interface LetterSeed {
  no: string;
  issuerId: string;
  personId: string;
  powers: string[];
  validFrom: CivilDate;
  validTo: CivilDate;
  seal: string;
}

const ONE_YEAR = 365;

/**
 * Adds the missing letters. Their term is stretched to a year from the seeding, so that a sample city
 * made after the letters' own last day still has a window that may act.
 */
export async function seedAuthorizationLetters(ctx: ServiceContext): Promise<number> {
  const rows = await readSeed<LetterSeed[]>('authorization-letters.json');
  const known = new Set((await ctx.em.findAll(AuthorizationLetter, { fields: ['no'] })).map(({ no }) => no));
  const nextYear = addDays(ctx.today(), ONE_YEAR);
  const missing = rows.filter(({ no }) => !known.has(no));
  if (missing.length > 0) {
    await ctx.transactional(async ({ em }) => {
      await em.insertMany(
        AuthorizationLetter,
        missing.map((row) => ({
          ...row,
          validTo: laterOf(row.validTo, nextYear),
          items: null,
          version: 1,
        })),
      );
    });
  }
  return rows.length;
}

function laterOf(first: CivilDate, second: CivilDate): CivilDate {
  return [first, second].toSorted().at(-1) ?? second;
}
