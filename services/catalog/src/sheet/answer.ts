import type { IncomingMessage, ServerResponse } from 'node:http';
import { word } from './wording.ts';

/** Refuses with a code, its data and a sentence, and does not read what the sender still wants to send. */
export function refuse(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  code: string,
  params: Readonly<Record<string, string | number>> = {},
): void {
  res.setHeader('connection', 'close');
  answerJson(res, status, { code, params, message: word(`refusal.${code}`, params) });
  req.resume();
}

export function answerJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}
