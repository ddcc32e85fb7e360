import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { newId } from '@onewindow/kernel';
import type { Page } from 'playwright-core';

const directory = path.resolve(import.meta.dirname, '../../graphql/operations');

/** Ids of registered operations by name, as `<app>.<Name>`. */
const ids = new Map(
  readdirSync(directory).flatMap((file) => {
    const documents = JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as Record<string, string>;
    return Object.entries(documents).map(([id, text]): [string, string] => {
      const name = /(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1] ?? '';
      return [`${path.basename(file, '.json')}.${name}`, id];
    });
  }),
);

/** Runs an operation of an app as the person of this page: the very request the app would send. */
export async function run<T>(page: Page, operation: string, variables: object = {}): Promise<T> {
  const documentId = ids.get(operation);
  if (!documentId) throw new Error(`${operation} is not registered`);
  const answer = await page.evaluate(async (body) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return response.text();
  }, JSON.stringify({ documentId, variables }));
  const { data, errors } = JSON.parse(answer) as { data?: T; errors?: object[] };
  if (!data || errors?.length) throw new Error(`${operation}: ${answer.slice(0, 500)}`);
  return data;
}

/** A mutation of the apps, with a request id of its own; answers the member of its result union. */
export async function act<T extends object>(
  page: Page,
  operation: string,
  input: object,
): Promise<{ __typename: string } & T> {
  const { answer } = await run<{ answer: { __typename: string } & T }>(page, operation, {
    input: { requestId: newId(), ...input },
  });
  return answer;
}
