import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '../publication/gate.ts';
import { catalogService } from '../service.ts';
import { seedCatalog } from './catalog.seed.ts';
import { readGuides } from './guides.seed.ts';

let service: TestService;
beforeAll(async () => {
  service = await createTestService(catalogService, { now: '2026-11-23T01:00:00Z' });
  await seedCatalog(service.ctx(null), () => undefined);
});
afterAll(() => service.stop());

test('every guide of the sample city passes the gate without a word against it, and follows its template', async () => {
  for (const content of await readGuides()) {
    const { findings, isDeviating } = await judge(service.ctx(null), content);
    expect({ code: content.code, findings, isDeviating }).toEqual({
      code: content.code,
      findings: [],
      isDeviating: false,
    });
  }
});
