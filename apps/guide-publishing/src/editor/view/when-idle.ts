/** Runs work when the browser has nothing to do, at the latest after `timeout` ms. Safari knows no idle time: next task. */
export function whenIdle(work: () => void, timeout: number): number {
  return 'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout }) : Number(setTimeout(work));
}

export function cancelIdle(id: number): void {
  if ('cancelIdleCallback' in globalThis) cancelIdleCallback(id);
  else clearTimeout(id);
}
