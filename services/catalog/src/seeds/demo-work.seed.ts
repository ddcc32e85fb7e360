import { readFile } from 'node:fs/promises';
import { findingKey, type GuideContent } from '@onewindow/guide-lint';
import { addDays } from '@onewindow/kernel';
import type { Actor, SeedReport, ServiceContext } from '@onewindow/subgraph-kit';
import { approveGuideRevision } from '../guide-revision/approve-guide-revision.ts';
import type { GuideRevision } from '../guide-revision/guide-revision.entity.ts';
import type { GuideChangeKind } from '../guide-revision/guide-revision.rules.ts';
import { reviewGuideRevision } from '../guide-revision/review-guide-revision.ts';
import { reviseGuide } from '../guide-revision/revise-guide.ts';
import { saveGuideRevision } from '../guide-revision/save-guide-revision.ts';
import { submitGuideRevision } from '../guide-revision/submit-guide-revision.ts';
import { suspendItem } from '../item/suspend-item.ts';
import { textAt } from '../publication/gate.rules.ts';
import { judge } from '../publication/gate.ts';
import { query } from '../query.ts';
import { withChanges } from './with-changes.ts';

interface DemoStep {
  act: 'submit' | 'review' | 'approve';
  by: string;
  reason: string;
  inDays?: number;
}

interface DemoRevision {
  itemCode: string;
  author: string;
  changeKind: GuideChangeKind;
  changeReason: string;
  changeDocument: string;
  changes: Record<string, unknown>;
  justify?: string;
  steps: DemoStep[];
}

interface DemoWork {
  people: (Pick<Actor, 'personId' | 'name' | 'divisionCode'> & {
    login: string;
    organizationId: string;
    organizationName: string;
    roles: string[];
  })[];
  revisions: DemoRevision[];
  suspensions: { itemCode: string; by: string; reason: string; documentNumber: string }[];
}

/** Hours before now at which a piece of work begins; each step is three hours later. */
const hoursAgo = 30;
const hourMs = 3_600_000;

/**
 * Work in progress of the sample city, so that every list shows something: done by its people through the use cases at
 * a set clock. An item on which anybody ever acted is left alone. What a use case refuses stays where it got to.
 */
export async function seedDemoWork(ctx: ServiceContext, report: SeedReport): Promise<void> {
  const work = JSON.parse(await readFile(new URL('./demo-work.json', import.meta.url), 'utf8')) as DemoWork;
  const people = new Map(work.people.map((person) => [person.login, actorOf(person)]));
  const acted = await query<{ code: string }>(ctx, 'select distinct item_code as code from guide_act');
  const known = new Set(acted.map(({ code }) => code));
  const items = await query<{ code: string; version: number }>(ctx, 'select code, version from item');
  const versions = new Map(items.map(({ code, version }) => [code, version]));
  const pieces = [
    ...work.revisions.map((each) => ({ code: each.itemCode, run: () => playRevision(ctx, people, each) })),
    ...work.suspensions.map((each) => ({
      code: each.itemCode,
      run: () =>
        suspendItem(at(ctx, people, each.by, 0), {
          code: each.itemCode,
          expectedVersion: versions.get(each.itemCode) ?? 0,
          reason: each.reason,
          documentNumber: each.documentNumber,
          requestId: `demo-${each.itemCode}`,
        }),
    })),
  ];
  for (const [index, { code, run }] of pieces.entries()) {
    const answer = known.has(code) ? null : await run();
    if (answer && !answer.__typename.endsWith('Payload')) ctx.log.warn({ code, answer }, 'demo work was refused');
    report(index + 1, pieces.length, 'guide work');
  }
}

type People = ReadonlyMap<string, Actor>;

async function playRevision(ctx: ServiceContext, people: People, demo: DemoRevision) {
  const { itemCode, changeKind, changeReason, changeDocument } = demo;
  const words = { changeKind, changeReason, changeDocument };
  const requestId = `demo-${itemCode}`;
  const author = at(ctx, people, demo.author, 0);
  const opened = await reviseGuide(author, { itemCode, ...words, fromTemplate: false, requestId });
  if (opened.__typename !== 'GuideRevisionPayload') return opened;
  const content = withChanges(opened.revision.content, demo.changes);
  const justifications = demo.justify ? await justify(author, content, demo.justify) : [];
  let answer = await saveGuideRevision(author, { ...next(opened.revision, 0), ...words, content, justifications });
  for (const [index, { act, by, reason, inDays = 0 }] of demo.steps.entries()) {
    if (answer.__typename !== 'GuideRevisionPayload') return answer;
    const doer = at(ctx, people, by, index + 1);
    const input = { ...next(answer.revision, index + 1), reason };
    if (act === 'submit') answer = await submitGuideRevision(doer, input);
    else if (act === 'review') answer = await reviewGuideRevision(doer, input);
    else {
      const effectiveOn = addDays(ctx.today(), inDays);
      answer = await approveGuideRevision(doer, { ...input, effectiveOn, acceptedFindingKeys: [] });
    }
  }
  return answer;
}

function next({ id, version }: GuideRevision, index: number) {
  return { id, expectedVersion: version, requestId: `demo-${id}-${index}` };
}

async function justify(ctx: ServiceContext, content: GuideContent, text: string) {
  const { findings } = await judge(ctx, content);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return warnings.map((each) => ({ findingKey: findingKey(each, textAt(content, each.path)), text }));
}

/** The service as a demo person, some hours ago. */
function at(ctx: ServiceContext, people: People, login: string, step: number): ServiceContext {
  const actor = people.get(login);
  if (!actor) throw new Error(`No demo person ${login}`);
  return ctx.as(actor, new Date(ctx.now().getTime() - (hoursAgo - step * 3) * hourMs));
}

function actorOf({ login, roles, ...person }: DemoWork['people'][number]): Actor {
  const { organizationId, divisionCode } = person;
  return {
    ...person,
    accountId: login,
    kind: 'STAFF',
    hall: null,
    idNumber: null,
    mobile: null,
    roles: roles.map((code) => ({ code, organizationId, divisionCode })),
    letters: [],
  };
}
