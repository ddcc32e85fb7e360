/**
 * Why a bundle cannot be published. `where` points into the content by ids, such as
 * `members.M2.when`; `code` is worded by the screen with `params`.
 */
export interface Problem {
  readonly code: string;
  readonly where: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export function problem(code: string, where: string, params: Problem['params'] = {}): Problem {
  return { code, where, params };
}

/** One problem for every id that occurs again in its list. */
export function duplicates(ids: readonly string[], where: string): Problem[] {
  const again = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...again].map((id) => problem('DUPLICATE', `${where}.${id}`));
}
