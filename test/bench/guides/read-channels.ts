/** Whether a guide can be read over every channel, and whether all of them say the same. */
import assert from 'node:assert/strict';
import type { GuideContent } from '@onewindow/guide-lint';
import { contentHashOf } from '../../../services/catalog/src/publication/content-hash.ts';
import type { Door } from '../client.ts';
import { operations } from '../operations.ts';

interface Found {
  readonly item: { readonly code: string; readonly content: GuideContent; readonly contentHash: string } | null;
}
interface Hits {
  readonly searchItems: { readonly count: number; readonly nodes: readonly { readonly code: string }[] };
}

/** Throws unless every channel answers with this guide and the same content hash. */
export async function readChannels(door: Door, url: string, expected: GuideContent): Promise<void> {
  const { code, name } = expected;
  const hash = contentHashOf(expected);
  const page = async (rest: string): Promise<Response> => {
    const answer = await fetch(`${url}/g/${code}${rest}`);
    assert.equal(answer.status, 200, `/g/${code}${rest} answered ${answer.status}`);
    return answer;
  };

  for (const rest of ['', '/v/1', '/notice']) {
    const html = await (await page(rest)).text();
    assert.ok(html.includes(name), `${rest} does not name ${name}`);
    assert.ok(html.includes(hash.slice(0, 8)), `${rest} does not show the hash`);
  }
  const json = (await (await page('.json')).json()) as { content: GuideContent; contentHash: string };
  assert.deepEqual(json.content, expected);
  assert.equal(json.contentHash, hash);
  assert.ok((await (await page('/notice.pdf')).bytes()).length > 1_000);
  assert.ok((await (await page('/qr.svg')).text()).includes('<svg'));
  const form = expected.materials.find(({ blankForm }) => blankForm?.kind === 'GENERATED');
  if (form) assert.ok((await (await page(`/forms/${form.id}/blank.pdf`)).bytes()).length > 1_000);

  const { item } = await door.ask<Found>(operations.guide, { code }, '');
  assert.deepEqual(item?.content, expected);
  assert.equal(item?.contentHash, hash);
  const { searchItems } = await door.ask<Hits>(operations.guideSearch, { text: code }, '');
  assert.deepEqual(
    searchItems.nodes.map((node) => node.code),
    [code],
  );
  const index = await (await fetch(`${url}/g/index.json?after=${encodeURIComponent(code.slice(0, -1))}`)).text();
  assert.ok(index.includes(code), 'the index for other systems does not list it');
}
