import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (code === 'EEXIST') return read();
    throw new StartProblem(
      `The data directory ${dataDir} cannot be written (${code}); set DATA_DIR to a directory you own.`,
      { cause },
    );
  }
  return read();
}
