import QRCode from 'qrcode';

/** Modules of quiet around the code, as ISO/IEC 18004 asks for. */
const QUIET = 4;

/** A QR code as rows of dark and light modules, error correction M. */
export function qrRows(text: string): boolean[][] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (__, column) => modules.get(row, column) === 1),
  );
}

/** A QR code as SVG: one path of horizontal runs, so that it stays small inside a page. `label` must be escaped. */
export function qrSvg(text: string, label: string): string {
  const rows = qrRows(text);
  const size = rows.length + 2 * QUIET;
  const path = rows.map((row, y) =>
    runs(row).map(([x, length]) => `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path.flat().join('')}"/></svg>`;
}

function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = found.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  }
  return found;
}
