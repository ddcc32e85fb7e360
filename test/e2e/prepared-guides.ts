import { PEOPLE } from '../fixtures/people.ts';
import { itemOf, publishNext, recordLegalChange, reportError } from '../fixtures/steps/guides.ts';
import type { Visitor } from '../fixtures/visitor.ts';

/** Ids of what a prepared city holds of guides. The sample city brings drafts, a scheduled version and a suspension. */
export interface PreparedGuides {
  /** An item with two versions, an answered and an open error report. */
  readonly code: string;
  /** An item whose guide asks for the reader's situation. */
  readonly askingCode: string;
  readonly suspendedCode: string;
  /** An item with a draft that the lint refuses. */
  readonly draftCode: string;
  readonly draftId: string;
  /** A law that ends soon. */
  readonly basisId: string;
  readonly reportNumber: string;
}

const codes = {
  code: '11450802MB0F10130X400016200400001',
  askingCode: '11450803MB0F10114N400012301000101',
  suspendedCode: '114508000076000251300011400400101',
  draftCode: '11450802MB0F10018Y400013102400001',
} as const;
const basisId = 'food-business-licensing-measures';

/** A second version, a law that ends, tasks open and closed, reports open and answered. */
export async function prepareGuides(as: (login: string) => Promise<Visitor>): Promise<PreparedGuides> {
  const { content } = await itemOf(await as(PEOPLE.applicant), codes.code);
  await publishNext(as, codes.code, { keywords: [...content.keywords, '卖烟'] });
  const item = await itemOf(await as(PEOPLE.applicant), codes.code);
  await reportError(await as(PEOPLE.applicant), item);
  const reportNumber = await reportError(await as(PEOPLE.otherApplicant), item);
  const officer = await as(PEOPLE.otherReviewer);
  const { guideErrorReports } = await officer.ask<{ guideErrorReports: { nodes: Row[] } }>(
    '{ guideErrorReports(state: OPEN) { nodes { id version number } } }',
  );
  const report = guideErrorReports.nodes.find(({ number }) => number === reportNumber);
  const answer = { state: 'CORRECTED', answer: '您说得对，下一版写明要标出面积。' };
  await must(officer, 'answerGuideError', report, answer);

  const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const city = await as(PEOPLE.citySupervisor);
  await recordLegalChange(city, { basisId: 'food-safety-law', kind: 'AMENDED', effectiveOn: soon });
  const lead = await as(PEOPLE.lead);
  const { guideTasks } = await lead.ask<{ guideTasks: { nodes: Row[] } }>('{ guideTasks { nodes { id version } } }');
  await must(lead, 'closeGuideTask', guideTasks.nodes[0], { note: '引用的条文没有变，不用改指南。' });
  await recordLegalChange(city, { basisId, kind: 'ABOLISHED', effectiveOn: soon });
  const draft = await itemOf(lead, codes.draftCode);
  return { ...codes, draftId: draft.openRevision?.id ?? '', basisId, reportNumber };
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly number?: string;
}

async function must(visitor: Visitor, mutation: string, row: Row | undefined, more: object): Promise<void> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const input = { id: row?.id, expectedVersion: row?.version, ...more };
  const outcome = await visitor.act(mutation, type, input, '');
  if (!outcome.__typename.endsWith('Payload')) throw new Error(`${mutation}: ${JSON.stringify(outcome)}`);
}
