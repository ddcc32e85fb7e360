import type { Constraints, DataElement, FormField, Option } from './content.ts';

/**
 * What a value must satisfy after every form has had its say. All entries of a list apply:
 * `minimums` of a date may hold a civil date beside `today`. Null means no such bound.
 */
export interface MergedConstraints {
  readonly patterns: readonly string[];
  readonly minimums: readonly (number | string)[];
  readonly maximums: readonly (number | string)[];
  readonly maxLength: number | null;
  /** The value is a list of options. The element alone decides, so that every form reads the same shape. */
  readonly multiple: boolean;
  readonly maxSelect: number | null;
  readonly options: readonly Option[] | null;
}

/** Why no value can satisfy a merged field. */
export type ConflictCode = 'EMPTY_OPTIONS' | 'MIN_ABOVE_MAX';

type Narrowing = NonNullable<FormField['constraints']>;

/**
 * The intersection of an element's constraints with the narrowings of several forms: the larger
 * minimum, the smaller maximum and length, every pattern, the options that all of them allow.
 */
export function mergeConstraints(element: DataElement, narrowings: readonly (Narrowing | null)[]): MergedConstraints {
  const all: readonly (Constraints | Narrowing)[] = [element.constraints, ...narrowings.filter((one) => one !== null)];
  const lengths = all.flatMap(({ maxLength }) => maxLength ?? []);
  return {
    patterns: [...new Set(all.flatMap(({ pattern }) => pattern ?? []))],
    minimums: strictest(
      all.flatMap(({ min }) => min ?? []),
      'max',
    ),
    maximums: strictest(
      all.flatMap(({ max }) => max ?? []),
      'min',
    ),
    maxLength: lengths.length === 0 ? null : Math.min(...lengths),
    multiple: element.constraints.multiple === true,
    maxSelect: narrowings.some((one) => one?.multiple === false) ? 1 : null,
    options: intersect(element.constraints.options ?? null, narrowings),
  };
}

/** What makes the merged constraints impossible to satisfy; dates relative to today are not judged. */
export function conflictsOf({ options, minimums, maximums }: MergedConstraints): readonly ConflictCode[] {
  const conflicts: ConflictCode[] = [];
  if (options !== null && options.length === 0) conflicts.push('EMPTY_OPTIONS');
  const isCrossed = minimums.some((min) =>
    maximums.some((max) => typeof min === typeof max && min !== 'today' && max !== 'today' && min > max),
  );
  if (isCrossed) conflicts.push('MIN_ABOVE_MAX');
  return conflicts;
}

/** One bound of each kind: number, civil date, `today`. */
function strictest(bounds: readonly (number | string)[], pick: 'min' | 'max'): (number | string)[] {
  const numbers = bounds.filter((bound) => typeof bound === 'number');
  const dates = bounds.filter((bound) => typeof bound === 'string' && bound !== 'today').sort();
  const date = pick === 'max' ? dates.at(-1) : dates[0];
  return [
    ...(numbers.length === 0 ? [] : [pick === 'max' ? Math.max(...numbers) : Math.min(...numbers)]),
    ...(date === undefined ? [] : [date]),
    ...(bounds.includes('today') ? ['today'] : []),
  ];
}

/** Codes allowed by all. An element without options (a boolean, say) may be narrowed to listed values. */
function intersect(options: readonly Option[] | null, narrowings: readonly (Narrowing | null)[]): Option[] | null {
  const lists = narrowings.flatMap((one) => (one?.options === undefined ? [] : [one.options]));
  const start = options ?? lists[0]?.map((code) => ({ code, label: code }));
  return start?.filter(({ code }) => lists.every((list) => list.includes(code))) ?? null;
}
