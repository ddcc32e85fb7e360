import { civilDateOf } from '@onewindow/kernel';
import type { MergedField } from '@onewindow/process-forms';

/** How a field that is typed looks. */
export interface TypedInput {
  readonly type: 'text' | 'date' | 'tel';
  readonly mode: 'text' | 'decimal' | 'numeric' | 'tel';
  readonly rows: number;
  readonly mono: boolean;
  /** The width tells how long the answer is. */
  readonly width: string;
  /** Bounds of a date, for the calendar of the browser. */
  readonly min: string | undefined;
  readonly max: string | undefined;
}

const plain: TypedInput = {
  type: 'text',
  mode: 'text',
  rows: 1,
  mono: false,
  width: '',
  min: undefined,
  max: undefined,
};

/** The control for a type; choices and divisions have components of their own. */
export function inputOf(
  { type, constraints }: Pick<MergedField, 'type' | 'constraints'>,
  now = new Date(),
): TypedInput {
  const today = civilDateOf(now);
  switch (type) {
    case 'integer':
      return { ...plain, mode: 'numeric', width: '12em' };
    case 'decimal':
      return { ...plain, mode: 'decimal', width: '12em' };
    case 'date':
      return {
        ...plain,
        type: 'date',
        width: '14em',
        min: boundOf(constraints.minimums, today),
        max: boundOf(constraints.maximums, today),
      };
    case 'mobile':
      return { ...plain, type: 'tel', mode: 'tel', mono: true, width: '14em' };
    case 'idCard':
    case 'uscc':
      return { ...plain, mono: true, width: '20em' };
    case 'address':
      return { ...plain, rows: 2 };
    default:
      return { ...plain, rows: (constraints.maxLength ?? 0) > 200 ? 4 : 1, width: widthOf(constraints.maxLength) };
  }
}

function boundOf(bounds: readonly (number | string)[], today: string): string | undefined {
  const date = bounds.find((bound) => typeof bound === 'string');
  return date === 'today' ? today : (date as string | undefined);
}

function widthOf(maxLength: number | null): string {
  return maxLength !== null && maxLength <= 20 ? '20em' : '';
}
