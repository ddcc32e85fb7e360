import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '@onewindow/directory-service';
import type { RunningService } from '@onewindow/subgraph-kit';

interface DemoAccount {
  login: string;
  name: string;
  organizationName: string | null;
  title: string;
  tryText: string;
}

const query = '{ demoAccounts { login name organizationName title tryText } }';

/** The accounts a visitor of the sample city may use, as a table for a terminal; empty when there are none. */
export async function demoAccountTable(directory: RunningService | undefined): Promise<string> {
  if (!directory) return '';
  const { data, errors } = await directory.execute(
    { query },
    { actor: null, traceId: randomUUID(), origin: 'internal' },
  );
  if (errors?.length) throw new Error(`The demo accounts cannot be listed: ${errors[0]?.message}`);
  const accounts = (data?.demoAccounts ?? []) as DemoAccount[];
  if (accounts.length === 0) return '';
  const rows = accounts.map(({ login, name, organizationName, title, tryText }) => [
    login,
    name,
    organizationName ?? title,
    tryText,
  ]);
  return `\nDemo accounts of the sample city; the password of each is ${DEMO_PASSWORD}\n${tableOf(rows)}\n`;
}

/** Columns of equal width; Chinese characters take two places in a terminal. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const padded = rows.map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))));
  return padded.map((row) => `  ${row.join('  ').trimEnd()}`).join('\n');
}

/** CJK letters and signs, Hangul, full-width forms. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}
