import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hallService } from '../service.ts';

let test: TestService;
beforeAll(async () => {
  test = await createTestService(hallService, { settings: { demo: true } });
  await test.service.seed(() => {});
});
afterAll(() => test.stop());

const namesOf = async (divisionCode: string | null) => {
  const { halls } = await test
    .as(null)
    .query<{ halls: { name: string }[] }>('query ($code: ID) { halls(divisionCode: $code) { name } }', {
      code: divisionCode,
    });
  return halls.map(({ name }) => name);
};

describe('halls', () => {
  it('are one of the city and of each county, and one of each township, named by the rule', async () => {
    expect((await namesOf(null)).slice(0, 6)).toEqual([
      '贵港市政务服务中心',
      '港北区政务服务中心',
      '港南区政务服务中心',
      '覃塘区政务服务中心',
      '平南县政务服务中心',
      '桂平市政务服务中心',
    ]);
    expect(await namesOf('450802001')).toEqual(['港北区贵城街道便民服务中心']);
  });

  it('of a division are its own and those below', async () => {
    expect(await namesOf('450800')).toHaveLength(80);
    const county = await namesOf('450821');
    expect(county[0]).toBe('平南县政务服务中心');
    expect(county).toHaveLength(22);
    expect(county).toContain('平南县马练瑶族乡便民服务中心');
    expect(await namesOf('%')).toEqual([]);
  });

  it('are found by their id, closed ones too', async () => {
    await test.sql(`update hall set is_active = false where id = 'hall-450881'`);
    const { _entities } = await test.as(null).query<{ _entities: unknown[] }>(
      `{ _entities(representations: [{ __typename: "Hall", id: "hall-450881" }, { __typename: "Hall", id: "none" }]) {
        ... on Hall { name level divisionCode address phone openingHours } } }`,
    );
    expect(await namesOf('450881')).not.toContain('桂平市政务服务中心');
    await test.sql('update hall set is_active = true');
    expect(_entities).toEqual([
      {
        name: '桂平市政务服务中心',
        level: 'COUNTY',
        divisionCode: '450881',
        address: expect.stringContaining('示例'),
        phone: expect.stringMatching(/^0775-0000\d{3}$/),
        openingHours: expect.any(String),
      },
      null,
    ]);
  });
});

it('a second seeding adds nothing', async () => {
  await test.service.seed(() => {});
  expect(await test.sql('select count(*)::int from hall')).toEqual([{ count: 80 }]);
});

it('no two open halls have one name', async () => {
  await expect(
    test.sql(`insert into hall select id || 'x', name, level, division_code, operator_id, address, phone, opening_hours
    from hall`),
  ).rejects.toThrow('hall_active_name');
});

it('a real city starts without sample halls', async () => {
  const real = await createTestService(hallService);
  try {
    await real.service.seed(() => {});
    expect(await real.sql('select count(*)::int from hall')).toEqual([{ count: 0 }]);
    expect(await real.sql('select count(*)::int from hall_name_pattern')).toEqual([{ count: 3 }]);
  } finally {
    await real.stop();
  }
});
