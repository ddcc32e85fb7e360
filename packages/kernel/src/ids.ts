let lastMillisecond = 0;
let sequence = 0;

/**
 * A new identifier: UUID version 7 (RFC 9562), so that ids sort by the time they were made.
 * Ids of one process are strictly increasing: within a millisecond a 12-bit counter runs, and
 * when it overflows the next millisecond is borrowed.
 */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  const now = Date.now();
  if (now > lastMillisecond) {
    lastMillisecond = now;
    // Start in the lower half to leave room for the counter.
    sequence = ((random[8] ?? 0) << 3) | ((random[9] ?? 0) & 7);
  } else if (sequence < 0xfff) {
    sequence += 1;
  } else {
    lastMillisecond += 1;
    sequence = 0;
  }
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const counter = sequence.toString(16).padStart(3, '0');
  const tail = [...random.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 + (Number.parseInt(tail.charAt(0), 16) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}`;
}
