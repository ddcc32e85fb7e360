import { readFileSync } from 'node:fs';

/** Chinese words that notices of this service freeze, from locales/zh-CN.json. */
export interface Wording {
  readonly receivedOnline: string;
  readonly query: string;
  readonly handlingType: string;
  readonly deliveryModes: Readonly<Record<'MAIL' | 'WINDOW', string>>;
  readonly content: string;
  readonly validity: string;
  readonly conditions: string;
  readonly remedies: string;
  readonly separator: string;
  readonly listSeparator: string;
}

export const wording = JSON.parse(readFileSync(new URL('../locales/zh-CN.json', import.meta.url), 'utf8')) as Wording;
