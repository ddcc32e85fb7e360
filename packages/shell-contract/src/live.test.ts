import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import type { RegisteredDocument } from './document.ts';
import { liveUrl, retryDelay, useLive } from './live.ts';

/** The browser's event stream, moved by hand. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 0;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    Stream.opened.push(this);
  }

  close() {
    this.readyState = Stream.CLOSED;
  }

  say(type: string, data: unknown = {}) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
  }
}

const document: RegisteredDocument<{ n: number }, { id: string }> = { __meta__: { hash: 'h' } };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Stream);
  Stream.opened = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function follow(id: string | null) {
  const seen: number[] = [];
  const again = vi.fn();
  const variables = ref(id === null ? null : { id });
  const scope = effectScope();
  const live = scope.run(() => useLive(document, variables, ({ n }) => seen.push(n), { onReconnect: again }));
  return { seen, again, variables, scope, state: () => live?.state.value };
}

test('the address carries operation and variables', () => {
  expect(liveUrl('h', { id: 'ä&' })).toBe('/graphql/stream?documentId=h&variables=%7B%22id%22%3A%22%C3%A4%26%22%7D');
});

test('waits grow to half a minute', () => {
  expect([0, 1, 5, 20].map(retryDelay)).toEqual([1_000, 2_000, 30_000, 30_000]);
});

test('results arrive; an end of the stream is no result', () => {
  const { seen, state } = follow('1');
  const [stream] = Stream.opened;
  stream?.say('open');
  expect(state()).toBe('live');
  stream?.say('next', { data: { n: 1 } });
  stream?.say('next', { data: null, errors: [] });
  expect(seen).toEqual([1]);
  stream?.say('complete');
  expect(state()).toBe('off');
});

test('a broken connection is taken up again, and what was missed is asked for', () => {
  const { again, state } = follow('1');
  Stream.opened[0]?.say('open');
  Stream.opened[0]?.close();
  Stream.opened[0]?.say('error');
  expect(state()).toBe('waiting');
  vi.advanceTimersByTime(1_000);
  expect(Stream.opened).toHaveLength(2);
  Stream.opened[1]?.say('open');
  expect(again).toHaveBeenCalledTimes(1);
});

test('null follows nothing; other variables follow anew; leaving the page ends it', async () => {
  const { variables, scope } = follow(null);
  expect(Stream.opened).toEqual([]);
  variables.value = { id: '1' };
  await nextTick();
  variables.value = { id: '2' };
  await nextTick();
  expect(Stream.opened.map(({ readyState }) => readyState)).toEqual([2, 0]);
  scope.stop();
  expect(Stream.opened[1]?.readyState).toBe(2);
});
