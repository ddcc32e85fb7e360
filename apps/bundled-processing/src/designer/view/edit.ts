import type { BundleContent, BundleMember, FormField, MaterialRow, Question, Stop } from '@onewindow/process-forms';

/** What changeBundleMember replaces. */
export type MemberSettings = Pick<BundleMember, 'presence' | 'when' | 'dependsOn' | 'limit' | 'onRefused' | 'handling'>;

/** What changeBundleDetails replaces. */
export type Details = Pick<
  BundleContent,
  | 'name'
  | 'slogan'
  | 'category'
  | 'receivingWindow'
  | 'caseManagerTitle'
  | 'delivery'
  | 'promise'
  | 'basis'
  | 'intro'
  | 'fees'
  | 'complaintPhone'
  | 'needVisit'
  | 'formProvided'
>;

/** What changeBundleMaterial replaces. */
export type RowTexts = Pick<MaterialRow, 'name' | 'when' | 'copies' | 'acceptStandard'>;

/** A data step to add. */
export interface DataStepInput {
  readonly name: string;
  readonly organizationId: string;
  readonly result: string;
  readonly fields: readonly Omit<FormField, 'constraints' | 'requiredIf'>[];
}

/** One edit of a draft, named after its mutation, with its part of the input. */
export type Edit =
  | { readonly mutation: 'changeBundleDetails'; readonly details: Partial<Details> }
  | {
      readonly mutation: 'addBundleMember';
      readonly itemCode?: string;
      readonly dataStep?: DataStepInput;
      readonly settings: Partial<MemberSettings> & { readonly id?: string };
    }
  | {
      readonly mutation: 'changeBundleMember';
      readonly memberId: string;
      readonly settings: Partial<MemberSettings>;
    }
  | { readonly mutation: 'removeBundleMember'; readonly memberId: string }
  | {
      readonly mutation: 'changeBundleQuestions';
      readonly questions: readonly Question[];
      readonly stops: readonly Stop[];
    }
  | { readonly mutation: 'changeBundleMaterial'; readonly docCode: string; readonly row: Partial<RowTexts> };

/** The edits that bring back what an edit replaced, in the order in which they are to be made. */
export function inverseOf(edit: Edit, before: BundleContent, after: BundleContent): readonly Edit[] {
  const { mutation } = edit;
  if (mutation === 'changeBundleDetails') return [{ mutation, details: sameParts(before, edit.details) }];
  if (mutation === 'changeBundleQuestions') return [questionsOf(before)];
  if (mutation === 'changeBundleMember') {
    const { memberId } = edit;
    const member = before.members.find(({ id }) => id === memberId);
    return member ? [{ mutation, memberId, settings: sameParts(member, edit.settings) }] : [];
  }
  if (mutation === 'changeBundleMaterial') {
    const { docCode } = edit;
    const row = before.materials.find((one) => one.docCode === docCode);
    return row ? [{ mutation, docCode, row: sameParts(row, edit.row) }] : [];
  }
  if (mutation === 'removeBundleMember') return backAgain(edit.memberId, before);
  const added = after.members.find(({ id }) => !before.members.some((member) => member.id === id));
  return added ? [{ mutation: 'removeBundleMember', memberId: added.id }] : [];
}

/** A member that was taken out comes back with its settings, and with all that spoke of it. */
function backAgain(memberId: string, before: BundleContent): Edit[] {
  const member = before.members.find(({ id }) => id === memberId);
  if (!member) return [];
  const { presence, when, dependsOn, limit, onRefused, handling } = member;
  const settings = { id: memberId, presence, when, dependsOn, limit, onRefused, handling };
  const core = member.itemCode === null ? { dataStep: stepOf(member) } : { itemCode: member.itemCode };
  const followers = before.members.filter((one) => one.dependsOn.some((edge) => edge.memberId === memberId));
  const { needVisit, formProvided } = before;
  return [
    { mutation: 'addBundleMember', ...core, settings },
    ...followers.map(
      (one): Edit => ({
        mutation: 'changeBundleMember',
        memberId: one.id,
        settings: { dependsOn: one.dependsOn },
      }),
    ),
    questionsOf(before),
    { mutation: 'changeBundleDetails', details: { needVisit, formProvided } },
  ];
}

function stepOf({ name, organization, result, fields }: BundleMember): DataStepInput {
  const written = fields.map(({ element, role, label, required, section }) => ({
    element,
    role,
    label,
    required,
    section,
  }));
  return { name, organizationId: organization.id, result, fields: written };
}

function questionsOf({ questions, stops }: BundleContent): Edit {
  return { mutation: 'changeBundleQuestions', questions, stops };
}

/** The values that `whole` has for the keys of `part`. */
function sameParts<T extends object, P extends Partial<T>>(whole: T, part: P): P {
  return Object.fromEntries(Object.keys(part).map((key) => [key, whole[key as keyof T]])) as P;
}
