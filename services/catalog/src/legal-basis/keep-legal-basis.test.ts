import { newId } from '@onewindow/kernel';
import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, codesOf, fillRegisters, openRegisters, people, speak } from '../testing/registers-desk.ts';

let service: TestService;
let keep: ReturnType<typeof speak>;
beforeEach(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  keep = speak(service, 'keepLegalBasis', '... on LegalBasisPayload { basis { id title version status } }', [
    'ValidationFailed',
    'VersionConflict',
    'NotPermitted',
    'NotFound',
  ]);
});
afterEach(() => service.stop());

const law = {
  title: '《食品经营许可和备案管理办法》',
  documentNumber: '国家市场监督管理总局令第78号',
  rank: 'DEPARTMENT_RULE',
  effectiveOn: '2023-12-01',
  url: 'https://example.gov.cn/law',
};
const basisOf = (answer: Answer) => answer['basis'] as { id: string; version: number; status: string };

describe('keepLegalBasis', () => {
  test('is for the city supervisor alone', async () => {
    for (const actor of [people.countySupervisor, people.cityManager, people.clerk])
      expect(await keep(actor, law)).toMatchObject({ __typename: 'NotPermitted', reason: 'CITY_SUPERVISOR' });
    expect(await keep(null, law)).toMatchObject({ __typename: 'NotPermitted', reason: 'SIGN_IN' });
  });

  test('adds, changes on the version that was read, and keeps who changed it', async () => {
    const added = basisOf(await keep(people.citySupervisor, law));
    expect(added).toMatchObject({ version: 1, status: 'IN_FORCE' });
    const change = { ...law, id: added.id, documentNumber: '令第78号', expectedVersion: 1 };
    expect(basisOf(await keep(people.citySupervisor, change)).version).toBe(2);
    expect(await keep(people.citySupervisor, change)).toEqual({
      __typename: 'VersionConflict',
      expectedVersion: 1,
      actualVersion: 2,
      changedByName: '陈兴业',
    });
    expect(await keep(people.citySupervisor, { ...change, id: 'nothing' })).toMatchObject({ __typename: 'NotFound' });
    const kept = await service.sql(`select act, person_name from register_entry where key = $1`, [added.id]);
    expect(kept).toEqual([1, 2].map(() => ({ act: 'keepLegalBasis', person_name: '陈兴业' })));
    await expect(service.ctx(null).em.execute(`update register_entry set person_name = 'x'`)).rejects.toThrow(
      /permission denied/,
    );
  });

  test('answers a repeat the same, and one of two at once wins', async () => {
    const requestId = newId();
    const twice = await Promise.all([1, 2].map(() => keep(people.citySupervisor, { ...law, requestId })));
    expect(twice[0]).toEqual(twice[1]);
    const { id } = basisOf(twice[0] as Answer);
    const race = await Promise.all(
      ['甲', '乙'].map((number) =>
        keep(people.citySupervisor, { ...law, id, expectedVersion: 1, documentNumber: number }),
      ),
    );
    expect(race.map((answer) => answer.__typename).sort()).toEqual(['LegalBasisPayload', 'VersionConflict']);
    const same = await Promise.all([1, 2].map(() => keep(people.citySupervisor, { ...law, documentNumber: '新号' })));
    expect(same.map((answer) => answer.__typename).sort()).toEqual(['LegalBasisPayload', 'ValidationFailed']);
  });

  test('refuses what is no law, no day, no address, and keeps hostile text as text', async () => {
    const refused = await keep(people.citySupervisor, {
      ...law,
      title: '食品安全法',
      rank: 'BLOG',
      effectiveOn: '2026-02-28',
      url: 'javascript:alert(1)',
    });
    expect(codesOf(refused)).toEqual(['title BOOK_MARKS', 'rank RANK', 'url WEB_ADDRESS']);
    expect(codesOf(await keep(people.citySupervisor, { ...law, title: '《a\u0000b》' }))).toEqual([
      'title UNPRINTABLE',
    ]);
    const title = `《<script>alert(1)</script>'; drop table item; --》`;
    expect(await keep(people.citySupervisor, { ...law, title })).toMatchObject({ basis: { title } });
  });
});
