import { type BenchServer, type ServerOrder, startServer } from '../child.ts';
import { Door } from '../client.ts';
import { operations } from '../operations.ts';
import { copiesOf } from '../replay/copies.ts';
import type { Settings } from '../settings.ts';
import type { Section } from '../table.ts';
import { guideOf, itemsOfPlace } from './catalogue.ts';
import { comparePages, type PageServer } from './compare-pages.ts';
import { compareSearch } from './compare-search.ts';
import { codesOf, fillCity } from './fill-city.ts';
import { measureLint } from './measure-lint.ts';
import { readChannels } from './read-channels.ts';

/** Guides of every kind of place that are read over every channel before anything is measured. */
const readThrough = 3;

export interface GuideOptions {
  readonly order: Omit<ServerOrder, 'way' | 'workers' | 'capture'>;
  readonly settings: Settings;
  readonly profileDir: string | null;
  readonly say: (line: string) => void;
}

/** (f), (g), (h): on two copies of the city, one with few guides and one with many. */
export async function measureGuides({ order, settings, profileDir, say }: GuideOptions): Promise<Section[]> {
  const { many, few } = settings.guides;
  const copies = copiesOf(order.adminUrl);
  const names = { many: 'bench_many_guides', few: 'bench_few_guides' };
  const servers: BenchServer[] = [];
  const serve = async (name: string, total: number, profile: string | null): Promise<PageServer> => {
    const adminUrl = await copies.make(name);
    say(`${total} guides`);
    await fillCity(adminUrl, total);
    const server = await startServer(
      { ...order, adminUrl, way: 'in-process', workers: false, capture: false },
      profile,
    );
    servers.push(server);
    return { server, codes: await codesOf(adminUrl) };
  };
  try {
    const small = await serve(names.few, few, null);
    const large = await serve(names.many, many, profileDir);
    const door = new Door(large.server.url, 'id', settings.requestsAtOnce);
    try {
      say('every channel of some guides');
      const filled = large.codes.length - small.codes.length;
      for (let index = 0; index < readThrough; index++) {
        const random = Math.floor(Math.random() * filled);
        await readChannels(door, large.server.url, guideOf(random % itemsOfPlace, Math.floor(random / itemsOfPlace)));
      }
      say('search');
      const search = await compareSearch(large.server, door, settings.rounds, many);
      say('pages of guides');
      const pages = await comparePages(large, small, settings);
      say('lint');
      const { lintContext } = await door.ask<{ lintContext: object }>(operations.lintContext, {}, '');
      return [await measureLint(lintContext, settings, profileDir), search, pages];
    } finally {
      await door.close();
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    for (const name of Object.values(names)) await copies.drop(name);
  }
}
