import {
  diffGuides,
  favours,
  type GuideChange,
  type GuideContent,
  type GuideSection,
  guideElementOf,
  guideSections,
} from '@onewindow/guide-lint';

/** Whether a change asks less of the applicant, or more. */
export type Favour = 'for' | 'against' | null;

export interface ListedChange {
  readonly change: GuideChange;
  readonly favour: Favour;
}

export interface ChangeGroup {
  readonly section: GuideSection;
  readonly changes: readonly ListedChange[];
}

/** Codes, links and keywords of the catalogue: readers of a guide do not see them. */
const unseenElements: ReadonlySet<keyof GuideContent> = new Set([
  'code',
  'implementationCode',
  'baseCode',
  'localBaseCode',
  'localImplementationCode',
  'variantKind',
  'powerSource',
  'organizationNature',
  'entrustingOrganization',
  'divisionCode',
  'listEntryId',
  'devolution',
  'personTopics',
  'corporateTopics',
  'localTopics',
  'keywords',
  'isFrequent',
  'isSecret',
  'levyKind',
  'fields',
  'systemName',
  'systemLevel',
]);
const unseenFields: ReadonlySet<string> = new Set(['id', 'docCode', 'shareResource', 'hallId', 'divisionCode', 'code']);

/** What a reader sees changed, grouped by the sections of a guide. */
export function changeGroups(before: GuideContent, after: GuideContent): readonly ChangeGroup[] {
  const favourOf = favourMarks(before, after);
  const listed = diffGuides(before, after)
    .filter(({ element, field }) => !unseenElements.has(element) && !unseenFields.has(field))
    .map((change) => ({ change, favour: favourOf(change) }));
  return guideSections
    .map((section) => ({
      section,
      changes: listed.filter(({ change }) => guideElementOf(change.element).section === section),
    }))
    .filter(({ changes }) => changes.length > 0);
}

/** Marks a change by the points in which one version asks more than the other; both name rows by their place. */
function favourMarks(before: GuideContent, after: GuideContent): (change: GuideChange) => Favour {
  const { forApplicant, againstApplicant } = favours(before, after);
  const better = new Set(forApplicant.flatMap(({ path }) => keysOf(before, path)));
  const worse = new Set(againstApplicant.flatMap(({ path }) => keysOf(after, path)));
  return ({ kind, path }) => {
    if (kind === 'MOVED') return null;
    const [key = ''] = keysOf(kind === 'REMOVED' ? before : after, path);
    if (better.has(key)) return 'for';
    return worse.has(key) ? 'against' : null;
  };
}

const copyFields: ReadonlySet<string> = new Set(['copies', 'originals', 'paperCopies']);

/** What a path leads to: the row's id instead of its place, then the row as a whole. Kinds of copies count as one. */
function keysOf(content: GuideContent, path: string): readonly string[] {
  const [element = '', index = '', field = ''] = path.split('.');
  const rows: unknown = content[element as keyof GuideContent];
  if (!Array.isArray(rows)) return [path];
  const row: unknown = rows[Number(index)];
  const id = typeof row === 'string' ? row : (row as { id?: string } | undefined)?.id;
  const whole = `${element} ${id ?? index}`;
  if (field === '') return [whole];
  const exact = `${whole} ${copyFields.has(field) ? 'copies' : field}`;
  // A row that is only there in one version is found by its name or text.
  return field === 'name' || field === 'text' ? [exact, whole] : [exact];
}
