import { checkCreditCode, checkItemCode } from '@onewindow/kernel';
import type { BundleContent, BundleMember } from './content.ts';
import { duplicates, type Problem, problem } from './problem.ts';
import { scheduleOf } from './schedule.ts';

/** What a bundle must have before anything else makes sense: a lead, members, no circle among them. */
export function checkStructure(content: BundleContent): Problem[] {
  const { members, questions, lead } = content;
  const cycle = scheduleOf(
    content,
    members.map(({ id }) => id),
  ).stuck;
  return [
    ...(content.name.trim() === '' ? [problem('NAME_MISSING', 'name')] : []),
    ...(checkCreditCode(lead.id).ok ? [] : [problem('LEAD_MISSING', 'lead', { organizationId: lead.id })]),
    ...(content.receivingWindow.hall.trim() === '' ? [problem('RECEIVING_WINDOW_MISSING', 'receivingWindow')] : []),
    ...(members.length === 0 ? [problem('NO_MEMBER', 'members')] : []),
    ...(isPositive(content.promise.amount) ? [] : [problem('LIMIT_NOT_POSITIVE', 'promise')]),
    ...duplicates(
      members.map(({ id }) => id),
      'members',
    ),
    ...duplicates(
      questions.map(({ id }) => id),
      'questions',
    ),
    ...questions.flatMap(({ id, options }) =>
      duplicates(
        options.map(({ code }) => code),
        `questions.${id}.options`,
      ),
    ),
    ...members.flatMap(checkMember),
    ...(cycle.length === 0 ? [] : [problem('CYCLE', 'members', { memberIds: cycle })]),
  ];
}

function checkMember(member: BundleMember): Problem[] {
  const where = `members.${member.id}`;
  const isItem = member.kind === 'item';
  const hasCode = member.itemCode !== null && checkItemCode(member.itemCode).ok;
  return [
    ...(isItem && !hasCode ? [problem('ITEM_CODE', where, { itemCode: member.itemCode })] : []),
    ...(isItem && member.standalonePromiseDays === null ? [problem('STANDALONE_PROMISE_MISSING', where)] : []),
    ...(checkCreditCode(member.organization.id).ok ? [] : [problem('ORGANIZATION_MISSING', where)]),
    ...(isPositive(member.limit.amount) ? [] : [problem('LIMIT_NOT_POSITIVE', `${where}.limit`)]),
    ...duplicates(
      member.fields.map(({ role, element }) => `${role}:${element}`),
      `${where}.fields`,
    ),
    ...duplicates(
      member.materials.map(({ name }) => name),
      `${where}.materials`,
    ),
  ];
}

function isPositive(amount: number): boolean {
  return Number.isFinite(amount) && amount > 0;
}
