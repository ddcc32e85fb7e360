import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { deskOf, PEOPLE } from '../fixtures/people.ts';
import type { Application } from '../fixtures/steps/applications.ts';
import { opinion } from './application.samples.ts';
import type { Door } from './client.ts';
import { type Operation, operations } from './operations.ts';

/** Session cookies by login. */
export type Cookies = Readonly<Record<string, string>>;

interface Member {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly organization: { readonly id: string };
}

/** A bundle case as its clerk sees it. */
export interface Family {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly decidedAt: string | null;
  readonly members: readonly Member[];
}

/** How long to wait before looking again whether a job has let the case go on. */
const lookAgainMs = 20;
const patienceMs = 60_000;

/** One person doing one legal act after another, as the app of each would send them. */
export class CaseWork {
  readonly #door: Door;
  readonly #cookies: Cookies;

  constructor(door: Door, cookies: Cookies) {
    this.#door = door;
    this.#cookies = cookies;
  }

  /** The applicant submits, each time to another address: the same application twice is one case. Answers its id. */
  async submit({ delivery, ...rest }: Application): Promise<string> {
    const elsewhere = { ...delivery, address: `${Object(delivery).address} ${randomUUID()}` };
    const answer = await this.#ask<{ submitBundleCase: { case?: { id: string } } }>(
      operations.submit,
      { input: { ...rest, requestId: randomUUID(), delivery: elsewhere } },
      PEOPLE.applicant,
    );
    const id = answer.submitBundleCase.case?.id;
    if (!id) throw new Error(`Not submitted: ${JSON.stringify(answer)}`);
    return id;
  }

  async family(id: string): Promise<Family> {
    const { case: found } = await this.#ask<{ case: Family | null }>(operations.family, { id }, PEOPLE.clerk);
    if (!found) throw new Error(`The clerk does not see case ${id}`);
    return found;
  }

  /** The clerk accepts for every department. */
  async accept(id: string): Promise<void> {
    const { version } = await this.family(id);
    await this.#act(operations.accept, { caseId: id, expectedVersion: version }, PEOPLE.clerk);
  }

  /** Reviewers and approvers grant every item as soon as it is in review; answers when the bundle is decided. */
  async decide(id: string): Promise<Family> {
    const end = performance.now() + patienceMs;
    while (performance.now() < end) {
      const family = await this.family(id);
      if (family.decidedAt) return family;
      const ready = family.members.filter(({ kind, state }) => kind === 'ITEM' && state === 'IN_REVIEW');
      for (const member of ready) await this.#grant(member);
      if (ready.length === 0) await sleep(lookAgainMs);
    }
    throw new Error(`Case ${id} is not decided after ${patienceMs} ms: ${JSON.stringify(await this.family(id))}`);
  }

  async #grant({ id: caseId, version, organization }: Member): Promise<void> {
    const desk = deskOf(organization.id);
    const review = { caseId, expectedVersion: version, conclusion: 'PASS', opinion };
    const reviewed = await this.#act(operations.review, review, desk.reviewer);
    await this.#act(operations.grant, { caseId, expectedVersion: reviewed }, desk.approver);
  }

  /** Runs an act; answers the version of its case afterwards. */
  async #act(operation: Operation, input: object, login: string): Promise<number> {
    const { answer } = await this.#ask<{ answer: { case?: { version: number } } }>(
      operation,
      { input: { requestId: randomUUID(), ...input } },
      login,
    );
    if (!answer.case) throw new Error(`${operation.name} refused: ${JSON.stringify(answer)}`);
    return answer.case.version;
  }

  #ask<T>(operation: Operation, variables: object, login: string): Promise<T> {
    return this.#door.ask<T>(operation, variables, this.#cookies[login] ?? '');
  }
}

/** Runs `work` for 0 … count-1, so many at once; answers in that order. */
export async function manyAtOnce<T>(count: number, atOnce: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
