import type { GuideContent } from '@onewindow/guide-lint';

/** A place in a guide as findings name it: `materials.2.name`. */
export type Path = string;

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(content: GuideContent, path: Path): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | null | undefined)?.[key], content);
}

/** The text at a path, '' where there is none. */
export function textAt(content: GuideContent, path: Path): string {
  const value = path === '' ? '' : valueAt(content, path);
  return typeof value === 'string' ? value : '';
}

/**
 * The content with another value at a path. What does not lie on the path stays the same object, so that screens
 * draw only what changed. A path through a row that is gone changes nothing.
 */
export function withValue(content: GuideContent, path: Path, value: unknown): GuideContent {
  return replaced(content, path.split('.'), value) as unknown as GuideContent;
}

function replaced(node: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof node !== 'object' || node === null || !(key in node)) return node;
  const before = (node as Record<string, unknown>)[key];
  const after = replaced(before, rest, value);
  if (Object.is(before, after)) return node;
  if (Array.isArray(node)) return node.with(Number(key), after);
  return { ...node, [key]: after };
}

/** The property of GuideContent that a path begins with. */
export function elementOf(path: Path): keyof GuideContent {
  return path.split('.')[0] as keyof GuideContent;
}
