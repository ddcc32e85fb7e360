/** Which findings stand against publication: errors always, warnings without a reason that counts (domain notes 3.4). */
import { type Finding, findingKey, type GuideContent } from '@onewindow/guide-lint';

/** Findings that refuse: errors, and warnings whose key is not among the settled ones. */
export function refusingFindings(
  findings: readonly Finding[],
  content: GuideContent,
  settledKeys: ReadonlySet<string>,
): Finding[] {
  return findings.filter(
    (finding) => finding.severity === 'error' || !settledKeys.has(findingKey(finding, textAt(content, finding.path))),
  );
}

/** The text at a path such as `materials.2.name`; '' where there is none. */
export function textAt(content: GuideContent, path: string): string {
  let value: unknown = content;
  for (const key of path === '' ? [] : path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return '';
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'string' ? value : '';
}
