import { Refusal } from './errors.ts';

/** Counts what each holder has open; the answer gives one place back, once. */
export function holdStreams(): (holder: string, most: number) => () => void {
  const open = new Map<string, number>();
  return (holder, most) => {
    const held = (open.get(holder) ?? 0) + 1;
    if (held > most) throw new Refusal(429, 'TOO_MANY_STREAMS', `At most ${most} live streams at a time`);
    open.set(holder, held);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = (open.get(holder) ?? 1) - 1;
      if (left > 0) open.set(holder, left);
      else open.delete(holder);
    };
  };
}
