import type { ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import type { ChangeBundleQuestionsInput } from '../generated/resolver-types.ts';
import { type EditBundleDraftResult, editDraft } from './edit-draft.ts';
import { questions, stops } from './question.schema.ts';
import { readInput } from './read-input.ts';

const questionnaire = z.strictObject({ questions, stops });

/** Replaces the whole questionnaire with its stops. Whether every path ends well is for the gate to say. */
export function changeBundleQuestions(
  ctx: ServiceContext,
  input: ChangeBundleQuestionsInput,
): Promise<EditBundleDraftResult> {
  return editDraft(ctx, 'changeBundleQuestions', input, (content) => {
    const read = readInput(questionnaire, { questions: input.questions, stops: input.stops });
    if (!read.ok) return read;
    const memberIds = new Set(content.members.map(({ id }) => id));
    const issues = read.value.stops.flatMap(({ memberId }, index) =>
      memberId === null || memberIds.has(memberId)
        ? []
        : [{ path: `stops.${index}.memberId`, code: 'MEMBER_UNKNOWN', params: { memberId } }],
    );
    return issues.length > 0 ? { ok: false, issues } : { ok: true, content: { ...content, ...read.value } };
  });
}
