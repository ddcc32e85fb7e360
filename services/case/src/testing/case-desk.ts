import { newId } from '@onewindow/kernel';
import type { BundleContent } from '@onewindow/process-forms';
import type { Actor, ServiceDefinition } from '@onewindow/subgraph-kit';
import { createTestService, type TestService } from '@onewindow/subgraph-kit/testing';
import { caseService } from '../service.ts';
import { applicant, approvers, clerk, reviewers } from './actors.samples.ts';
import {
  application,
  BUNDLE_ID,
  bundleContent,
  bundlePublished,
  calendar2026,
  parcelPartner,
  postPartner,
  VERSION_ID,
} from './bundle.samples.ts';

/** What a mutation answered: the union member, flat. */
export type Answer = Record<string, unknown> & { __typename: string };

/** A member case as the desk sees it. */
interface DeskCase {
  readonly id: string;
  readonly memberId: string | null;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly organizationId: string;
}

const INPUT_OF: Record<string, string> = {
  acceptBundleCase: 'CaseActInput',
  grantCase: 'CaseActInput',
};

const RESULT = `__typename
  ... on CaseActPayload { case { id number state version } }
  ... on ValidationFailed { issues { path code params } }
  ... on CaseStateConflict { state attempted lastActorName lastAct }
  ... on SamePersonRefused { reviewerName }
  ... on LetterMissing { power organizationNames }
  ... on DocumentsPending { missingCount }
  ... on VersionConflict { expectedVersion actualVersion changedByName }
  ... on NotPermitted { reason article }
  ... on NotFound { kind id }`;

/** A case service with a published bundle, and the people who work on it. */
export interface Desk {
  readonly service: TestService;
  submit(values?: Record<string, unknown>, actor?: Actor): Promise<Answer>;
  /** Submits and answers the bundle case's id. */
  submitted(values?: Record<string, unknown>): Promise<string>;
  act(actor: Actor | null, mutation: string, input: Record<string, unknown>): Promise<Answer>;
  /** The same with the newest version filled in. */
  actNow(actor: Actor | null, mutation: string, caseId: string, input?: Record<string, unknown>): Promise<Answer>;
  family(rootId: string): Promise<DeskCase[]>;
  member(rootId: string, memberId: string): Promise<DeskCase>;
  /** Reviews and grants (or refuses) a member by its own department. */
  decide(rootId: string, memberId: string, isGranted?: boolean): Promise<Answer>;
  /** Accepts and runs the data step. */
  accepted(rootId: string): Promise<void>;
  /** Document has prepared every notice that is owed. */
  prepareNotices(rootId: string): Promise<void>;
  stop(): Promise<void>;
}

/** Opens a desk at ten in the morning of a Monday, in Shanghai. */
export async function openDesk(
  content: BundleContent = bundleContent(),
  definition: ServiceDefinition = caseService,
): Promise<Desk> {
  const service = await createTestService(definition, { now: '2026-11-23T02:00:00Z' });
  await service.runInbox('CalendarPublished', calendar2026);
  await service.runInbox('BundlePublished', bundlePublished(content));
  await service.runInbox('CourierPartnerPublished', postPartner);
  await service.runInbox('CourierPartnerPublished', parcelPartner);

  const desk: Desk = {
    service,
    async submit(values = {}, actor = applicant) {
      const answer = await service.as(actor).mutate<{ submitBundleCase: Answer }>(
        `mutation ($input: SubmitBundleCaseInput!) { submitBundleCase(input: $input) { __typename
          ... on SubmitBundleCasePayload { case { id number state version members { id } } }
          ... on ValidationFailed { issues { path code params } }
          ... on BundleStopped { explanation }
          ... on BundleVersionOutdated { currentVersionId }
          ... on NotPermitted { reason }
          ... on NotFound { kind id } } }`,
        { input: { requestId: newId(), ...application(values) } },
      );
      return answer.submitBundleCase;
    },
    async submitted(values = {}) {
      const answer = await desk.submit(values);
      const made = answer.case as { id: string } | undefined;
      if (!made) throw new Error(`Not submitted: ${JSON.stringify(answer)}`);
      return made.id;
    },
    async act(actor, mutation, input) {
      const type = INPUT_OF[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const answer = await service
        .as(actor)
        .mutate<Record<string, Answer>>(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${RESULT} } }`, {
          input: { requestId: newId(), ...input },
        });
      return answer[mutation] ?? { __typename: 'none' };
    },
    async actNow(actor, mutation, caseId, input = {}) {
      const [row] = await service.sql<{ version: number }>('select version from cases where id = $1', [caseId]);
      return desk.act(actor, mutation, { caseId, expectedVersion: row?.version ?? 0, ...input });
    },
    family: (rootId) =>
      service.sql<DeskCase>(
        `select id, member_id as "memberId", number, state, version, organization_id as "organizationId"
         from cases where root_id = $1 order by position`,
        [rootId],
      ),
    async member(rootId, memberId) {
      const found = (await desk.family(rootId)).find((row) => row.memberId === memberId);
      if (!found) throw new Error(`No member ${memberId}`);
      return found;
    },
    async decide(rootId, memberId, isGranted = true) {
      const { id, organizationId } = await desk.member(rootId, memberId);
      const conclusion = isGranted ? 'PASS' : 'FAIL';
      const reviewed = await desk.actNow(reviewers.get(organizationId) ?? null, 'reviewCase', id, {
        conclusion,
        opinion: '材料齐全，符合条件',
      });
      if (reviewed.__typename !== 'CaseActPayload') return reviewed;
      const approver = approvers.get(organizationId) ?? null;
      if (isGranted) return desk.actNow(approver, 'grantCase', id);
      return desk.actNow(approver, 'refuseCase', id, {
        reason: '场所不符合规定的条件，不能许可',
        basis: '《示例法》第一条',
      });
    },
    async accepted(rootId) {
      const answer = await desk.actNow(clerk, 'acceptBundleCase', rootId);
      if (answer.__typename !== 'CaseActPayload') throw new Error(`Not accepted: ${JSON.stringify(answer)}`);
      const { id } = await desk.member(rootId, 'S');
      await service.runJob('run-data-step', { caseId: id });
    },
    async prepareNotices(rootId) {
      const owed = await service.sql<{ caseId: string; kind: string }>(
        'select case_id as "caseId", kind from expected_notice where root_id = $1 and prepared_at is null',
        [rootId],
      );
      for (const { caseId, kind } of owed) {
        await service.runInbox('NoticePrepared', {
          id: newId(),
          version: 1,
          caseId,
          kind,
          number: `${kind}-1`,
          sha256: 'ab',
        });
      }
    },
    stop: () => service.stop(),
  };
  return desk;
}

/** Saves a draft for the bundle, as the portal does while somebody types. */
export async function saveDraft(
  desk: Desk,
  values: Record<string, unknown> = {},
  actor: Actor = applicant,
): Promise<Answer> {
  const { isDeclaredTrue: _, ...input } = application({ bundleId: BUNDLE_ID, bundleVersionId: VERSION_ID, ...values });
  const answer = await desk.service.as(actor).mutate<{ saveApplicationDraft: Answer }>(
    `mutation ($input: SaveApplicationDraftInput!) { saveApplicationDraft(input: $input) { __typename
      ... on SaveApplicationDraftPayload { draft { id revision answers values confirmed delivery savedAt } }
      ... on ValidationFailed { issues { path code } } ... on NotPermitted { reason } ... on NotFound { kind } } }`,
    { input },
  );
  return answer.saveApplicationDraft;
}
