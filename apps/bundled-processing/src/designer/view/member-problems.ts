import type { Problem } from '@onewindow/process-forms';

/** Problems of one member: those about it, and a circle it takes part in. */
export function memberProblems(problems: readonly Problem[], memberId: string): readonly Problem[] {
  return problems.filter(({ code, where, params }) => {
    const ids = params.memberIds;
    const isInCircle = code === 'CYCLE' && Array.isArray(ids) && ids.includes(memberId);
    return isInCircle || where === `members.${memberId}` || where.startsWith(`members.${memberId}.`);
  });
}
