import { startOfCivilDay } from '@onewindow/kernel';
import type { ServiceContext } from '@onewindow/subgraph-kit';

const sweepMinutes = 5;

/** Wakes the timer at 00:00 Asia/Shanghai of the day; the row says what is to be done. */
export function schedulePublication(tx: ServiceContext, effectiveOn: string): void {
  tx.schedule('publish-due-guides', {}, { at: startOfCivilDay(effectiveOn), key: `due:${effectiveOn}` });
  scheduleSweep(tx);
}

/** The next look for what a missed timer left; each sweep schedules the one after it. */
export function scheduleSweep(tx: ServiceContext): void {
  const at = new Date(tx.now().getTime() + sweepMinutes * 60_000);
  tx.schedule('sweep-guides', {}, { at, key: 'sweep-guides' });
}
