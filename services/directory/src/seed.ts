import type { SeedReport, ServiceContext } from '@onewindow/subgraph-kit';
import { seedPeople } from './account/seed-people.ts';
import { seedAuthorizationLetters } from './authorization-letter/seed-authorization-letters.ts';
import { seedDivisions } from './division/seed-divisions.ts';
import { seedOrganizations } from './organization/seed-organizations.ts';
import { seedWorkCalendar } from './work-calendar/seed-work-calendar.ts';

type Step = readonly [label: string, run: (ctx: ServiceContext) => Promise<number>];

/** What is real anywhere in this city. */
const REAL: readonly Step[] = [
  ['divisions', seedDivisions],
  ['work calendar', seedWorkCalendar],
];

/** What is made up: organisations' codes, people, and accounts whose password everybody knows. */
const SAMPLE: readonly Step[] = [
  ['organizations', seedOrganizations],
  ['people', seedPeople],
  ['authorization letters', seedAuthorizationLetters],
];

/** Fills an empty directory; the sample people come only with the sample city. Quick when already done. */
export async function seedDirectory(ctx: ServiceContext, report: SeedReport): Promise<void> {
  const steps = ctx.settings.demo ? [...REAL, ...SAMPLE] : REAL;
  for (const [label, run] of steps) {
    const total = await run(ctx);
    report(total, total, label);
  }
}
