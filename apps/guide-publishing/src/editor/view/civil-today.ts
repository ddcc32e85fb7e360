/** The civil date in Shanghai, `YYYY-MM-DD`. */
export function civilToday(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
