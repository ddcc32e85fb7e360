import { idOf, type ToyGateway } from './toy-gateway.fixture.ts';

/** Reads an event stream as a browser does: event name and parsed data, heartbeats left out. */
export class StreamReader {
  readonly status: number;
  readonly type: string | null;
  private readonly reader: ReadableStreamDefaultReader<string> | undefined;
  private readonly abort: AbortController;
  private text = '';

  constructor(response: Response, abort: AbortController) {
    this.status = response.status;
    this.type = response.headers.get('content-type');
    this.reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    this.abort = abort;
  }

  async next(): Promise<{ event: string; data: unknown } | 'end'> {
    for (;;) {
      const end = this.text.indexOf('\n\n');
      if (end >= 0) {
        const block = this.text.slice(0, end);
        this.text = this.text.slice(end + 2);
        if (block.startsWith(':')) continue;
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? '';
        return { event: field('event'), data: field('data') ? JSON.parse(field('data')) : null };
      }
      const chunk = await this.reader?.read();
      if (!chunk || chunk.done) return 'end';
      this.text += chunk.value;
    }
  }

  async title(): Promise<unknown> {
    const message = await this.next();
    return message === 'end'
      ? 'end'
      : (message.data as { data?: { paperChanged?: { title: string } } })?.data?.paperChanged?.title;
  }

  close(): void {
    this.abort.abort();
  }
}

/** Follows one paper as the session of this token. */
export async function follow(
  gateway: ToyGateway,
  id: string,
  token?: string,
  headers: Record<string, string> = {},
): Promise<StreamReader> {
  const query = new URLSearchParams({ documentId: idOf('watch'), variables: JSON.stringify({ id }) });
  const abort = new AbortController();
  const response = await fetch(`${gateway.url}/graphql/stream?${query}`, {
    headers: { accept: 'text/event-stream', ...(token ? { cookie: `ow_session=${token}` } : {}), ...headers },
    signal: abort.signal,
  });
  return new StreamReader(response, abort);
}
