import { readFile } from 'node:fs/promises';

/** Rows of one seed file beside this module. Their shape is checked by seeds.test.ts, not at run time. */
export async function readSeed<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) as T;
}
