import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { sheetLimits } from './sheet-limits.ts';
import { SheetRefused } from './sheet-refusal.ts';

/** Parts of a workbook by path, unpacked on demand; all of them together stay below the limit. */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** Text of a part, piece by piece. Counts what is unpacked, whatever the directory of the ZIP claims. */
  async *text(path: string): AsyncGenerator<string> {
    const entry = this.#entries.get(path);
    if (!entry) throw new SheetRefused('FileBroken', { detail: path });
    const stream = await this.#open(entry);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.#unpacked += chunk.length;
        if (this.#unpacked > sheetLimits.unpackedBytes) {
          throw new SheetRefused('UnpacksTooLarge', { max: sheetLimits.unpackedBytes });
        }
        yield decoder.decode(chunk, { stream: true });
      }
      yield decoder.decode();
    } catch (error) {
      if (error instanceof SheetRefused) throw error;
      throw new SheetRefused('FileBroken', { detail: path });
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.#zip.close();
  }

  #open(entry: Entry): Promise<Readable> {
    const { promise, resolve, reject } = Promise.withResolvers<Readable>();
    this.#zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new SheetRefused('FileBroken', { detail: entry.fileName }));
      else resolve(stream);
    });
    return promise;
  }
}

/** Opens a ZIP in memory and lists its parts, at most as many as a workbook needs. */
export function openZip(bytes: Uint8Array): Promise<ZipParts> {
  const { promise, resolve, reject } = Promise.withResolvers<ZipParts>();
  const broken = () => reject(new SheetRefused('FileBroken', { detail: 'zip' }));
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
  fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, (error, zip) => {
    if (error) return broken();
    if (zip.entryCount > sheetLimits.entries) {
      return reject(new SheetRefused('TooManyParts', { max: sheetLimits.entries }));
    }
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      if ((entry.generalPurposeBitFlag & 1) !== 0) return reject(new SheetRefused('FileEncrypted'));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(new ZipParts(zip, entries)));
    zip.once('error', broken);
    zip.readEntry();
  });
  return promise;
}
