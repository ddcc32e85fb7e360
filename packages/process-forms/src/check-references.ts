import type { BundleContent, BundleMember, MaterialRow } from './content.ts';
import { type Problem, problem } from './problem.ts';

/** Every id that one part of a bundle uses to speak of another must exist. */
export function checkReferences(content: BundleContent): Problem[] {
  const memberIds = new Set(content.members.map(({ id }) => id));
  const keys = new Set(
    content.members.flatMap(({ fields }) => fields.map(({ role, element }) => `${role}:${element}`)),
  );
  const unknownMember = (id: string | null, where: string): Problem[] =>
    id !== null && memberIds.has(id) ? [] : [problem('UNKNOWN_MEMBER', where, { memberId: id })];
  const unknownKey = (key: string, where: string): Problem[] =>
    keys.has(key) ? [] : [problem('UNKNOWN_FIELD', where, { field: key })];
  return [
    ...content.members.flatMap((member) => [
      ...member.dependsOn.flatMap(({ memberId }) => unknownMember(memberId, `members.${member.id}.dependsOn`)),
      ...checkFields(content, member),
    ]),
    ...content.stops.flatMap(({ scope, memberId }, index) =>
      scope === 'member' ? unknownMember(memberId, `stops.${index}`) : [],
    ),
    ...content.materials.flatMap((row) => checkRow(content, row, unknownMember)),
    ...content.questions.flatMap(({ id, fills }) => fills.flatMap((key) => unknownKey(key, `questions.${id}.fills`))),
    ...content.formProvided.flatMap((key) => unknownKey(key, 'formProvided')),
    ...content.needVisit.flatMap((id) => unknownMember(id, 'needVisit')),
  ];
}

function checkFields(content: BundleContent, member: BundleMember): Problem[] {
  const roles = new Set(content.roles.map(({ code }) => code));
  return member.fields.flatMap(({ role, element: code, constraints }) => {
    const where = `members.${member.id}.fields.${role}:${code}`;
    const element = Object.hasOwn(content.elements, code) ? content.elements[code] : undefined;
    if (element === undefined) return [problem('UNKNOWN_ELEMENT', where, { element: code })];
    const options = element.constraints.options?.map((option) => option.code);
    const stray = constraints?.options?.filter((option) => options !== undefined && !options.includes(option)) ?? [];
    return [
      ...(roles.has(role) ? [] : [problem('UNKNOWN_ROLE', where, { role })]),
      ...stray.map((option) => problem('UNKNOWN_OPTION', where, { option })),
    ];
  });
}

function checkRow(
  content: BundleContent,
  row: MaterialRow,
  unknownMember: (id: string | null, where: string) => Problem[],
): Problem[] {
  const where = `materials.${row.docCode}`;
  const { dropped } = row;
  const producer = dropped?.reason === 'memberResult' ? dropped.memberId : null;
  return [
    ...(producer === null ? [] : unknownMember(producer, where)),
    ...(row.usedBy.some(({ memberId }) => memberId === producer)
      ? [problem('RESULT_USED_BY_ITS_PRODUCER', where)]
      : []),
    ...row.usedBy.flatMap(({ memberId, material }) => {
      const member = content.members.find(({ id }) => id === memberId);
      if (member === undefined) return unknownMember(memberId, where);
      const isKnown = member.materials.some(({ name }) => name === material);
      return isKnown ? [] : [problem('UNKNOWN_MATERIAL', where, { memberId, material })];
    }),
  ];
}
