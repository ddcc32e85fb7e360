import type { GuideContent } from '@onewindow/guide-lint';

/** A copy of the content with values set at paths such as `materials.2.name`; throws where a path does not lead. */
export function withChanges(content: GuideContent, changes: Readonly<Record<string, unknown>>): GuideContent {
  const copy = structuredClone(content);
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((each, key) => (each as Record<string, unknown> | undefined)?.[key], copy);
    if (typeof parent !== 'object' || parent === null) throw new Error(`Nothing at ${path}`);
    (parent as Record<string, unknown>)[last] = value;
  }
  return copy;
}
