import { Pool } from 'undici';
import type { Operation } from './operations.ts';

interface Body {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** How an operation is named to a server: our gateway knows ids, the others take the text. */
export type Wording = 'id' | 'text';

/** Keep-alive connections to one server, as one load generator. */
export class Door {
  readonly #pool: Pool;
  readonly #wording: Wording;

  constructor(url: string, wording: Wording, connections: number) {
    this.#pool = new Pool(url, { connections });
    this.#wording = wording;
  }

  /** Sends an operation with a session cookie; answers the body as text. Throws unless the status is 200. */
  async send(operation: Operation, variables: object, cookie: string): Promise<string> {
    const named = this.#wording === 'id' ? { documentId: operation.id } : { query: operation.text };
    const { statusCode, body } = await this.#pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ ...named, variables }),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${operation.name} answered ${statusCode}: ${text.slice(0, 300)}`);
    return text;
  }

  /** The data of an answer; throws when it carries errors. */
  async ask<T>(operation: Operation, variables: object, cookie: string): Promise<T> {
    const text = await this.send(operation, variables, cookie);
    const { data, errors } = JSON.parse(text) as Body;
    if (errors || !data) throw new Error(`${operation.name}: ${text.slice(0, 500)}`);
    return data as T;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
