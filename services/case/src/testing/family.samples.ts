import type { CaseFacts } from '../case/case.facts.ts';
import { LEAD } from './bundle.samples.ts';

const at = new Date('2026-11-23T02:00:00Z');

/** A case as rules see it; change what the test is about. */
export function caseFacts(values: Partial<CaseFacts> = {}): CaseFacts {
  return {
    id: 'root',
    rootId: 'root',
    parentId: null,
    position: 0,
    kind: 'BUNDLE',
    state: 'SUBMITTED',
    itemCode: null,
    organizationId: LEAD.id,
    organizationName: LEAD.name,
    leadOrganizationId: LEAD.id,
    partyOrganizationIds: [LEAD.id],
    divisionCode: '450802',
    applicantPersonId: 'person-app',
    delivery: { mode: 'MAIL' },
    waitsFor: [],
    stateSince: at,
    dueAt: new Date('2026-11-26T15:59:59.999Z'),
    reviewerPersonId: null,
    reviewerName: null,
    isGranted: null,
    noticesExpected: 0,
    noticesPrepared: 0,
    partnerId: null,
    lastAct: 'CASE_SUBMITTED',
    ...values,
  };
}

/** A member of that bundle case. */
export function memberFacts(id: string, values: Partial<CaseFacts> = {}): CaseFacts {
  return caseFacts({ id, parentId: 'root', position: 1, kind: 'ITEM', itemCode: `ITEM-${id}`, ...values });
}
