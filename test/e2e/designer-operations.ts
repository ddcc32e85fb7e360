import type { BundleContent, Problem } from '@onewindow/process-forms';
import type { Page } from 'playwright-core';
import { type KnownItem, type MadeUpBundle, memberInput } from '../fixtures/made-up-bundle.ts';
import { DESKS, deskOf } from '../fixtures/people.ts';
import type { People } from './pages/people.ts';
import { act, run } from './registered.ts';

/** A version as the designer's operations answer it. */
export interface DesignedVersion {
  readonly id: string;
  readonly number: number;
  readonly revision: number;
  readonly state: string;
  readonly content: BundleContent;
  readonly contentHash: string;
  readonly problems: readonly Problem[];
  readonly consents: readonly { organizationId: string; organizationName: string }[];
}

type Edited = { version?: DesignedVersion };

/** Items of the departments these tests can act for, as the designer finds them. */
export async function findItems(lead: Page): Promise<KnownItem[]> {
  type Node = KnownItem & { organization: { id: string } | null; organizationName: string };
  type Found = { items: { nodes: Node[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } };
  const all: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { items }: Found = await run<Found>(lead, 'bundled-processing.FindItems', { after });
    all.push(...items.nodes);
    after = items.pageInfo.endCursor;
    if (!items.pageInfo.hasNextPage || !after) break;
  }
  const names = new Set(Object.values(DESKS).map(({ name }) => name));
  return all.filter(({ organizationName }) => names.has(organizationName));
}

/** Draws the bundle with the very requests the designer sends; answers the draft without problems. */
export async function designBundle(lead: Page, plan: MadeUpBundle): Promise<DesignedVersion> {
  const { name, slogan } = plan;
  const created = await act<{ version?: { id: string } }>(lead, 'bundled-processing.CreateBundle', {
    name,
    slogan,
    audience: 'legal',
    category: '其他',
  });
  if (!created.version) throw new Error(JSON.stringify(created));
  let draft = await versionOf(lead, created.version.id);
  const step = async (operation: string, input: object): Promise<void> => {
    const on = { versionId: draft.id, expectedRevision: draft.revision };
    const answer = await act<Edited>(lead, `bundled-processing.${operation}`, { ...on, ...input });
    if (!answer.version) throw new Error(`${operation}: ${JSON.stringify(answer)}`);
    draft = answer.version;
  };
  for (const member of plan.members) await step('AddBundleMember', memberInput(member));
  await step('ChangeBundleQuestions', { questions: plan.questions, stops: plan.stops });
  const receivingWindow = {
    hall: '港北区政务服务中心',
    place: '港北区政务服务中心二楼综合受理窗口（示例）',
    phone: '0775-0000201',
  };
  await step('ChangeBundleDetails', {
    details: { receivingWindow, complaintPhone: '12345', intro: `${name}，一次办好。` },
  });
  for (let amount = 1; amount <= 30; amount++) {
    await step('ChangeBundleDetails', { details: { promise: { amount, unit: 'workingDay' } } });
    if (!draft.problems.some(({ code }) => code.startsWith('PROMISE'))) break;
  }
  if (draft.problems.length > 0) throw new Error(JSON.stringify(draft.problems));
  return draft;
}

/** Consent of every co-department, then publication. */
export async function publishBundle(people: People, lead: Page, draft: DesignedVersion): Promise<DesignedVersion> {
  const on = { versionId: draft.id, expectedRevision: draft.revision };
  const asked = (await act<Edited>(lead, 'bundled-processing.RequestBundleConsent', on)).version;
  if (!asked) throw new Error('Consent could not be asked for');
  for (const { organizationId } of asked.consents) {
    const officer = await people.as(deskOf(organizationId).reviewer);
    const signature = { versionId: asked.id, contentHash: asked.contentHash };
    const signed = await act<Edited>(officer, 'bundled-processing.SignBundleConsent', signature);
    if (!signed.version) throw new Error(JSON.stringify(signed));
  }
  const { revision } = await versionOf(lead, asked.id);
  const onNow = { versionId: asked.id, expectedRevision: revision };
  const published = (await act<Edited>(lead, 'bundled-processing.PublishBundle', onNow)).version;
  if (!published) throw new Error('The bundle could not be published');
  return published;
}

export async function versionOf(page: Page, id: string): Promise<DesignedVersion> {
  const { bundleVersion } = await run<{ bundleVersion: DesignedVersion }>(page, 'bundled-processing.DesignerVersion', {
    id,
  });
  return bundleVersion;
}
