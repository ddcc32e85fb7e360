/** A load generator that costs little itself: requests as bytes over keep-alive sockets, answers counted, not parsed. */
import { connect, type Socket } from 'node:net';

/** One answer: what a request got, and how long it took. */
export interface Answered {
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
}

const headerEnd = Buffer.from('\r\n\r\n');

/** Keep-alive sockets to one server, each with one request in flight at a time. */
export class RawDoor {
  readonly #wires: Wire[] = [];

  private constructor(wires: Wire[]) {
    this.#wires = wires;
  }

  static async open(url: string, sockets: number): Promise<RawDoor> {
    const { hostname, port } = new URL(url);
    const opened = await Promise.all(Array.from({ length: sockets }, () => openSocket(Number(port), hostname)));
    return new RawDoor(opened.map((socket) => new Wire(socket)));
  }

  /** Sends what `next` answers on every socket, one after the other, until it answers null. Throws unless all are 200. */
  async send(next: () => Buffer | null): Promise<Answered[]> {
    const answers: Answered[] = [];
    await Promise.all(
      this.#wires.map(async (wire) => {
        for (let request = next(); request; request = next()) answers.push(await wire.ask(request));
      }),
    );
    const failed = answers.find(({ status }) => status !== 200);
    if (failed) throw new Error(`A request was answered ${failed.status}`);
    return answers;
  }

  close(): void {
    for (const wire of this.#wires) wire.close();
  }
}

/** The bytes of a GET. */
export function getRequest(url: string, path: string): Buffer {
  const { host } = new URL(url);
  return Buffer.from(
    `GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: text/html\r\naccept-encoding: gzip, deflate, br\r\n\r\n`,
  );
}

/** The bytes of a POST of JSON. */
export function postRequest(url: string, path: string, value: object): Buffer {
  const { host } = new URL(url);
  const body = Buffer.from(JSON.stringify(value));
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

/** One socket. */
class Wire {
  readonly #socket: Socket;
  #head: Buffer | null = null;
  #left = 0;
  #status = 0;
  #bytes = 0;
  #sentAt = 0;
  #answer: ((answered: Answered) => void) | null = null;
  #fail: ((error: Error) => void) | null = null;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('close', () => this.#fail?.(new Error('The server closed a connection')));
    socket.on('error', (error) => this.#fail?.(error));
  }

  ask(request: Buffer): Promise<Answered> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(new Error('The server closed an idle connection'));
        return;
      }
      this.#answer = resolve;
      this.#fail = reject;
      this.#bytes = 0;
      this.#sentAt = performance.now();
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#fail = null;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#left > 0) {
      this.#left -= chunk.length;
    } else {
      const head = this.#head ? Buffer.concat([this.#head, chunk]) : chunk;
      const end = head.indexOf(headerEnd);
      this.#head = end < 0 ? head : null;
      if (end < 0) return;
      const text = head.toString('latin1', 0, end);
      const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
      if (length === undefined) {
        this.#fail?.(new Error(`An answer without its length: ${text}`));
        return;
      }
      this.#status = Number(text.slice(9, 12));
      this.#left = Number(length) - (head.length - end - headerEnd.length);
    }
    if (this.#left > 0) return;
    this.#left = 0;
    this.#answer?.({ status: this.#status, bytes: this.#bytes, ms: performance.now() - this.#sentAt });
  }
}

function openSocket(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host, noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}
