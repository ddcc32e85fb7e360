import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartProblem } from './problem.ts';

/**
 * The secret that signs calls between services and from which their database passwords derive, kept in the data
 * directory: made at the first start, the same ever after. Throws StartProblem when the directory cannot be written.
 */
export async function keptSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret');
  const read = async (): Promise<string> => (await readFile(file, 'utf8')).trim();
  const kept = await read().catch(() => '');
  if (kept) return kept;
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
    await link(draft, file); // refuses when another start was faster, and never shows half a secret
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (code === 'EEXIST') return read();
    throw new StartProblem(
      `The data directory ${dataDir} cannot be written (${code}); set DATA_DIR to a directory you own.`,
      { cause },
    );
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  return read();
}
