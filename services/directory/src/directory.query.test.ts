import { applicantActor, createTestService, staffActor, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryService } from './service.ts';

let test: TestService;
beforeAll(async () => {
  test = await createTestService(directoryService, { now: '2026-11-23T02:00:00Z', settings: { demo: true } });
  await test.service.seed(() => {});
});
afterAll(() => test.stop());

const ask = <T>(source: string, variables?: Record<string, unknown>) => test.as(null).query<T>(source, variables);

describe('division', () => {
  it('gives the tree by code', async () => {
    const { division } = await ask<{ division: { children: { code: string; children: unknown[] }[] } }>(
      '{ division(code: "450800") { name level parentCode children { code name level children { code } } } }',
    );
    expect(division).toMatchObject({ name: '贵港市', level: 'CITY', parentCode: null });
    expect(division.children.map(({ code }) => code)).toEqual(['450802', '450803', '450804', '450821', '450881']);
    expect(division.children.flatMap(({ children }) => children)).toHaveLength(74);
  });

  it('is null for an unknown code', async () => {
    expect(await ask('{ division(code: "110000") { name } }')).toEqual({ division: null });
  });
});

describe('organizations', () => {
  interface Page {
    organizations: {
      nodes: { id: string; name: string }[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    };
  }
  const page = (variables: Record<string, unknown>) =>
    ask<Page>(
      `query ($divisionCode: String, $kind: OrganizationKind, $first: Int, $after: String) {
        organizations(divisionCode: $divisionCode, kind: $kind, first: $first, after: $after) {
          nodes { id name shortName kind phone isExternal division { name } } pageInfo { endCursor hasNextPage }
        } }`,
      { first: 50, ...variables },
    );

  it('come page by page, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Page['organizations'] = (await page({ first: 10, after })).organizations;
      seen.push(...nodes.map(({ name }) => name));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(47);
    expect(seen).toEqual(seen.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });

  it('of a division are its own and those below', async () => {
    const namesOf = async (divisionCode: string) => (await page({ divisionCode })).organizations.nodes.length;
    expect([
      await namesOf('450800'),
      await namesOf('450802'),
      await namesOf('450802001'),
      await namesOf('45%'),
    ]).toEqual([47, 10, 1, 0]);
    expect((await page({ kind: 'COURIER_PARTNER' })).organizations.nodes).toHaveLength(2);
  });

  it('are found by another credit code too', async () => {
    expect(await ask('{ organization(id: "124508000076004205") { id division { code } } }')).toEqual({
      organization: { id: '12450800007600412A', division: { code: '450800' } },
    });
  });
});

it('other services find entities by their keys', async () => {
  const representations = [
    { __typename: 'Organization', id: '11450802MB0F10018Y' },
    { __typename: 'Division', code: '450802' },
    { __typename: 'Account', id: 'gg0042' },
    { __typename: 'Account', id: 'a002' },
    { __typename: 'Account', id: 'nobody' },
  ];
  const { _entities } = await ask<{ _entities: unknown[] }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Organization { shortName } ... on Division { level } ... on Account { name kind title organization { id } }
    } }`,
    { representations },
  );
  expect(_entities).toMatchObject([
    { shortName: '港北区市监局' },
    { level: 'COUNTY' },
    { name: '黄爱莲', kind: 'STAFF', organization: { id: '12450802MB0F10325L' } },
    { name: '刘*仪', kind: 'APPLICANT', organization: null },
    null,
  ]);
});

describe('me', () => {
  const ME =
    '{ me { id name organizationId posting idNumber mobile roles { code organizationId } letters { no issuer { name } } } }';

  it('is null when nobody is signed in', async () => {
    expect(await ask(ME)).toEqual({ me: null });
  });

  it('shows staff where they are posted', async () => {
    const actor = staffActor({ accountId: 'gg0042' });
    expect(await test.as(actor).query(ME)).toMatchObject({
      me: { id: 'gg0042', posting: '港北区政务服务中心 2号一件事一次办窗口' },
    });
  });

  it('shows an applicant their own numbers in full', async () => {
    const actor = applicantActor({ accountId: 'a002' });
    expect(await test.as(actor).query(ME)).toMatchObject({
      me: { idNumber: actor.idNumber, mobile: actor.mobile, posting: null },
    });
  });
});

describe('workCalendar', () => {
  interface Answer {
    workCalendar: { isKnown: boolean; days: { date: string; isWorkday: boolean; source: string }[] };
  }
  const calendar = (year: number) =>
    ask<Answer>(
      'query ($year: Int!) { workCalendar(year: $year) { year isKnown days { date isWorkday name source } } }',
      { year },
    );

  it('names the days that differ from the week, with their notice', async () => {
    const { isKnown, days } = (await calendar(2026)).workCalendar;
    expect(isKnown).toBe(true);
    expect(days.find(({ date }) => date === '2026-10-01')).toMatchObject({
      isWorkday: false,
      name: '国庆节',
      source: expect.stringContaining('2026年部分节假日安排'),
    });
    expect(days.some(({ isWorkday }) => isWorkday)).toBe(true);
  });

  it('does not know 2027 yet', async () => {
    expect((await calendar(2027)).workCalendar).toEqual({ year: 2027, isKnown: false, days: [] });
  });
});

describe('demoAccounts', () => {
  const DEMO = '{ demoAccounts { login name organizationName title roles tryText } }';

  it('are offered in the order of the story', async () => {
    const { demoAccounts } = await ask<{ demoAccounts: { login: string; roles: string[]; tryText: string }[] }>(DEMO);
    expect(demoAccounts.slice(0, 3)).toMatchObject([
      { login: 'a002', organizationName: '贵港市示例饭店有限公司', roles: ['APP'] },
      { login: 'gg0042', organizationName: '港北区政务服务中心', roles: ['ACC'] },
      { login: 'gg0015', roles: ['DEP', 'LEAD', 'REV'] },
    ]);
    expect(demoAccounts.every(({ tryText }) => tryText.length > 0)).toBe(true);
  });
});
