import { checkCreditCode, checkIdNumber, checkMobile } from '@onewindow/kernel';
import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonSeed } from './account/seed-people.ts';
import type { OrganizationSeed } from './organization/seed-organizations.ts';
import { readSeed } from './seeds/read-seed.ts';
import { directoryService } from './service.ts';

const TABLES = [
  'division',
  'organization',
  'organization_alias',
  'person',
  'account',
  'role_assignment',
  'authorization_letter',
  'work_calendar_year',
  'work_calendar_day',
];

async function countsOf(test: TestService): Promise<Record<string, number>> {
  const parts = TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const [row] = await test.sql<Record<string, number>>(`select ${parts.join(', ')}`);
  return row!;
}

describe('the seed of a sample city', () => {
  let test: TestService;
  const labels: string[] = [];

  beforeAll(async () => {
    test = await createTestService(directoryService, { now: '2026-11-23T02:00:00Z', settings: { demo: true } });
    await test.service.seed((done, total, label) => labels.push(`${label} ${done}/${total}`));
  });
  afterAll(() => test.stop());

  it('holds the whole city', async () => {
    expect(labels).toEqual([
      'divisions 1275/1275',
      'work calendar 3/3',
      'organizations 47/47',
      'people 60/60',
      'authorization letters 99/99',
    ]);
    expect(await countsOf(test)).toMatchObject({
      division: 1275,
      organization: 47,
      organization_alias: 1,
      person: 60,
      account: 60,
      authorization_letter: 99,
    });
    expect(await test.sql('select level, count(*)::int from division group by level order by count(*)')).toEqual([
      { level: 'CITY', count: 1 },
      { level: 'COUNTY', count: 5 },
      { level: 'TOWNSHIP', count: 74 },
      { level: 'VILLAGE', count: 1195 },
    ]);
  });

  it('tells the subscribers once, and adds nothing when run again', async () => {
    const before = await countsOf(test);
    await test.service.seed(() => {});
    expect(await countsOf(test)).toEqual(before);
    const names = (await test.emitted()).map(({ name }) => name);
    expect(names.filter((name) => name === 'OrganizationPublished')).toHaveLength(47);
    expect(names.filter((name) => name === 'CalendarPublished')).toHaveLength(3);
    expect(names).toHaveLength(50);
  });

  it('keeps one hash for the one demo password, and no password', async () => {
    const hashes = await test.sql<{ hash: string }>('select distinct password_hash as hash from account');
    expect(hashes).toHaveLength(1);
    expect(hashes[0]!.hash).toMatch(/^\$argon2id\$/);
  });

  it('is made of codes that check', async () => {
    for (const { id, aliases } of await readSeed<OrganizationSeed[]>('organizations.json')) {
      expect(
        [id, ...aliases].map((code) => checkCreditCode(code).ok),
        id,
      ).not.toContain(false);
    }
    for (const { id, idNumber, mobile } of await readSeed<PersonSeed[]>('people.json')) {
      expect([checkIdNumber(idNumber).ok, checkMobile(mobile).ok], id).toEqual([true, true]);
    }
  });
});

it('brings no sample people into a real city', async () => {
  const test = await createTestService(directoryService);
  try {
    await test.service.seed(() => {});
    expect(await countsOf(test)).toMatchObject({
      division: 1275,
      work_calendar_year: 3,
      organization: 0,
      person: 0,
      account: 0,
    });
  } finally {
    await test.stop();
  }
});

it('stretches sample letters that would be over', async () => {
  const test = await createTestService(directoryService, { now: '2028-03-01T02:00:00Z', settings: { demo: true } });
  try {
    await test.service.seed(() => {});
    const rows = await test.sql('select distinct valid_to::text as "validTo" from authorization_letter');
    expect(rows).toEqual([{ validTo: '2029-03-01' }]);
  } finally {
    await test.stop();
  }
});
