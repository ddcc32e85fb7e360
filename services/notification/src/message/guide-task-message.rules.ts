/** Messages about work on guides: to the item managers of the organisation that has to act (Rules 12, 13(6)). */
import type { MessageDraft, MessageTemplate } from './message.rules.ts';

/** What the event about a guide task says. */
export interface GuideTaskFacts {
  readonly id: string;
  readonly kind: GuideTaskKind;
  readonly itemCode: string;
  readonly subject: string;
  readonly organizationId: string;
  readonly dueOn: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Kinds of guide tasks; each has a template. */
export const guideTaskKinds = [
  'LAW_CHANGE',
  'LIST_CHANGE',
  'CATALOGUE_CHANGE',
  'TEMPLATE_CHANGE',
  'SUSPENDED',
  'PUBLICATION_FAILED',
] as const;

export type GuideTaskKind = (typeof guideTaskKinds)[number];

/** Role of those who keep items and guides of an organisation (domain notes 0.1). */
const ITEM_MANAGER = 'DEP';

/** Names of things only: values a task has beyond these stay with the task. */
const told = ['basisTitle', 'effectiveOn', 'entryName', 'reason', 'documentNumber'] as const;

/** The message of a task that was opened. */
export function guideTaskMessage(facts: GuideTaskFacts): MessageDraft {
  const template: MessageTemplate = `GUIDE_TASK_${facts.kind}`;
  const known = told.flatMap((name) => {
    const value = facts.values[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return {
    to: { organizationId: facts.organizationId, role: ITEM_MANAGER },
    template,
    values: {
      taskId: facts.id,
      itemCode: facts.itemCode,
      subject: facts.subject,
      dueOn: facts.dueOn,
      ...Object.fromEntries(known),
    },
    caseId: null,
  };
}
