import { readFileSync } from 'node:fs';
import type { NoticeKind } from './notice.rules.ts';

/** Every Chinese word of a paper, from locales/zh-CN.json. */
export interface Wording {
  readonly number: string;
  readonly marks: Readonly<Record<NoticeKind, string>>;
  readonly titles: Readonly<Record<NoticeKind, string>>;
  readonly opening: Readonly<Record<NoticeKind, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly order: readonly string[];
  readonly materials: {
    readonly title: string;
    readonly name: string;
    readonly origin: string;
    readonly copies: string;
  };
  readonly origins: Readonly<Record<string, string>>;
  readonly unsealed: string;
  readonly unsealedNote: string;
  readonly sample: string;
  readonly signature: string;
  readonly hash: string;
  readonly page: string;
}

export const wording = JSON.parse(readFileSync(new URL('../locales/zh-CN.json', import.meta.url), 'utf8')) as Wording;
