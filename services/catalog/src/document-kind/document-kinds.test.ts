import type { GuideContent } from '@onewindow/guide-lint';
import type { TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCircularFindings } from '../circular-proof/circular-proofs.query.ts';
import { loadLintContext } from '../code-list/lint-context.query.ts';
import { countStatements } from '../testing/count-statements.ts';
import {
  cityGuide,
  codesOf,
  countyGuide,
  fillRegisters,
  openRegisters,
  people,
  putInForce,
  speak,
} from '../testing/registers-desk.ts';

let service: TestService;
let keep: ReturnType<typeof speak>;
beforeAll(async () => {
  service = await openRegisters();
  await fillRegisters(service);
  await service.sql(
    `insert into code_list (id, position, name, source, is_for_lint, codes, changed_by_name, changed_at)
     values ('fact', 1, '证明事实', '', false, '[{"code":"identity","label":"身份","isActive":true}]', 'test', now())`,
  );
  keep = speak(
    service,
    'keepDocumentKind',
    '... on DocumentKindPayload { documentKind { docCode name shareMode facts version demandedCount } }',
    ['ValidationFailed', 'VersionConflict', 'NotPermitted', 'NotFound'],
  );
});
afterAll(() => service.stop());

const licence = {
  docCode: 'LIC.FOOD',
  name: '食品经营许可证',
  shareMode: 'LICENCE',
  shareResource: '',
  licenceType: '食品经营许可证',
  facts: ['identity'],
  issuerName: '市场监督管理局',
  issuedByBaseCodes: ['000131024000'],
};

describe('keepDocumentKind', () => {
  test('is for the city supervisor alone', async () => {
    for (const actor of [people.countySupervisor, people.cityManager, null])
      expect(await keep(actor, licence)).toMatchObject({ __typename: 'NotPermitted' });
  });

  test('refuses codes, modes, facts and base codes that are none', async () => {
    const refused = async (values: object) => codesOf(await keep(people.citySupervisor, { ...licence, ...values }));
    expect(await refused({ docCode: `x'; drop table item` })).toEqual(['docCode DOC_CODE']);
    expect(await refused({ shareMode: 'SECRET' })).toEqual(['shareMode SHARE_MODE']);
    expect(await refused({ licenceType: ' ' })).toEqual(['licenceType REQUIRED']);
    expect(await refused({ shareMode: 'INTERFACE' })).toEqual(['shareResource REQUIRED']);
    expect(await refused({ issuedByBaseCodes: ['1'] })).toEqual(['issuedByBaseCodes.0 BASE_CODE']);
    expect(await refused({ facts: ['beauty'] })).toEqual(['facts UNKNOWN_CODE']);
  });

  test('adds once and changes on the version that was read', async () => {
    const both = await Promise.all([1, 2].map(() => keep(people.citySupervisor, licence)));
    expect(both.map((answer) => answer.__typename).sort()).toEqual(['DocumentKindPayload', 'VersionConflict']);
    expect(await keep(people.citySupervisor, { ...licence, shareMode: 'NONE', expectedVersion: 1 })).toMatchObject({
      documentKind: { shareMode: 'NONE', version: 2 },
    });
    expect(await keep(people.citySupervisor, { ...licence, expectedVersion: 1 })).toMatchObject({ actualVersion: 2 });
    expect(await keep(people.citySupervisor, { ...licence, docCode: 'LIC.ELSE', expectedVersion: 1 })).toMatchObject({
      __typename: 'NotFound',
    });
  });
});

/** A guide that asks for one document and issues another. */
function trading(guide: GuideContent, asked: string, issued: string): GuideContent {
  const material = { docCode: asked, name: `${asked} 证`, need: 'REQUIRED', shareMode: 'NONE', basis: [] };
  return { ...guide, materials: [material], results: [{ docCode: issued }] } as unknown as GuideContent;
}

describe('circular proofs', () => {
  const read = (actor: Parameters<TestService['as']>[0]) =>
    service
      .as(actor)
      .query<{ circularProofs: { steps: { itemCode: string; docCode: string; documentName: string }[] }[] }>(
        '{ circularProofs { steps { itemCode itemName organizationName docCode documentName } } }',
      );
  const county = trading(countyGuide(), 'LIC.A', 'LIC.B');
  const city = trading(cityGuide(), 'LIC.B', 'LIC.A');

  test('are found over what is in force, by staff, and gone with the version that breaks them', async () => {
    await putInForce(service, county);
    expect(await read(people.clerk)).toEqual({ circularProofs: [] });
    // The circle closes with the city's guide: known before it is published.
    const { documents } = await loadLintContext(service.ctx(null));
    const findings = await loadCircularFindings(service.ctx(null), city, documents);
    expect(findings).toMatchObject([{ ruleId: 'CIRCULAR_PROOF', path: 'materials.0.name', severity: 'error' }]);
    expect(await read(people.clerk)).toEqual({ circularProofs: [] });

    await putInForce(service, city);
    const { circularProofs } = await read(people.clerk);
    expect(circularProofs.map(({ steps }) => steps.map(({ itemCode, docCode }) => [itemCode, docCode]))).toEqual([
      [
        [city.code, 'LIC.B'],
        [county.code, 'LIC.A'],
      ],
    ]);
    expect(circularProofs[0]?.steps[0]?.documentName).toBe('LIC.B 证');
    expect(await read(null)).toEqual({ circularProofs: [] });
    expect(await countStatements(service, () => read(people.clerk))).toBe(1);

    await service.sql(
      `update item set status = 'SUSPENDED', status_since = now(), status_set_by = 'TIMER' where code = $1`,
      [city.code],
    );
    expect(await read(people.clerk)).toEqual({ circularProofs: [] });
    await service.sql(`update item set status = 'IN_FORCE', status_since = null, status_set_by = null`);
    expect((await read(people.clerk)).circularProofs).toHaveLength(1);
    await putInForce(service, trading(cityGuide(), 'LIC.C', 'LIC.A'));
    expect(await read(people.clerk)).toEqual({ circularProofs: [] });
  });

  test('a page of kinds counts who asks, in two statements', async () => {
    await keep(people.citySupervisor, { ...licence, docCode: 'LIC.A', name: '甲证' });
    const page = () =>
      service
        .as(null)
        .query<{ documentKinds: { nodes: object[] } }>(
          '{ documentKinds(search: "证") { nodes { docCode demandedCount issuedByBaseCodes } pageInfo { hasNextPage } } }',
        );
    expect((await page()).documentKinds.nodes).toMatchObject([
      { docCode: 'LIC.A', demandedCount: 1 },
      { docCode: 'LIC.FOOD', demandedCount: 0 },
    ]);
    expect(await countStatements(service, page)).toBe(2);
  });
});
