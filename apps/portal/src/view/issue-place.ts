import type { BundleContent, FormSection, Issue } from '@onewindow/process-forms';
import type { DeliveryRole } from './delivery-role.ts';
import { concerns } from './sections.ts';
import type { StepName } from './steps.ts';

/** Where an issue is mended: the step, and the question or section there. */
export interface IssuePlace {
  readonly step: StepName;
  readonly question?: string;
  readonly section?: number;
}

/** What the places are looked up in. */
export interface Layout {
  readonly content: Pick<BundleContent, 'questions'>;
  readonly sections: readonly FormSection[];
  readonly deliveryRole: DeliveryRole | null;
}

/** Finds the place of an issue of this app or of the server, by its path. */
export function placeOfIssue({ path }: Pick<Issue, 'path'>, { content, sections, deliveryRole }: Layout): IssuePlace {
  if (path === 'answers' || path.startsWith('answers.')) {
    const id = path.slice('answers.'.length);
    return content.questions.some((question) => question.id === id)
      ? { step: 'questions', question: id }
      : { step: 'questions' };
  }
  if (path === 'materials' || path.startsWith('materials.')) return { step: 'materials' };
  if (path === 'delivery' || path.startsWith('delivery.')) return { step: 'delivery' };
  if (deliveryRole && [deliveryRole.role, deliveryRole.modeKey, ...deliveryRole.addressKeys].includes(path)) {
    return { step: 'delivery' };
  }
  const section = sections.findIndex((candidate) => concerns(candidate, { path }));
  return section >= 0 ? { step: 'form', section } : { step: 'check' };
}

/** Id of the control an issue is about; an entry of a repeated role has its number. */
export function controlId(path: string, entry?: unknown): string {
  return typeof entry === 'number' ? `field-${path}-${entry}` : `field-${path}`;
}
