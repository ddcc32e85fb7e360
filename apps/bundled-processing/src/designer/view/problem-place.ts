/** The stations of the designer, in the order of the bar. */
export const STEPS = ['members', 'questions', 'form', 'materials', 'limits', 'consent', 'publish'] as const;
export type StepName = (typeof STEPS)[number];

/** Where something is put right: the station, and the member, question or document there. */
export interface Place {
  readonly step: StepName;
  readonly at: string | null;
}

/** Parts of a member that are looked after at another station than the graph. */
const MEMBER_PARTS: Readonly<Record<string, StepName>> = { limit: 'limits', fields: 'form', materials: 'materials' };

const ROOTS: Readonly<Record<string, StepName>> = {
  questions: 'questions',
  stops: 'questions',
  fields: 'form',
  formProvided: 'form',
  elements: 'form',
  roles: 'form',
  materials: 'materials',
  promise: 'limits',
  name: 'limits',
  slogan: 'limits',
  audience: 'limits',
  category: 'limits',
  receivingWindow: 'limits',
  caseManagerTitle: 'limits',
  delivery: 'limits',
  basis: 'limits',
  intro: 'limits',
  fees: 'limits',
  complaintPhone: 'limits',
};

/** The place a problem's `where` or a change's path points to; what nobody knows better is a matter of the members. */
export function placeOf(where: string | readonly string[]): Place {
  const [root = '', id = null, part = ''] = typeof where === 'string' ? where.split('.') : where;
  if (root === 'members') return { step: MEMBER_PARTS[part] ?? 'members', at: id };
  const step = ROOTS[root] ?? 'members';
  if (root === 'questions') return { step, at: id };
  return { step, at: root === 'materials' ? documentOf(where) : null };
}

/** A document code has dots itself. */
function documentOf(where: string | readonly string[]): string | null {
  if (typeof where !== 'string') return where[1] ?? null;
  const code = where.slice('materials.'.length).replace(/\.when$/, '');
  return code === '' ? null : code;
}
