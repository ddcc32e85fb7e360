import { createHash } from 'node:crypto';
import type { GuideContent } from '@onewindow/guide-lint';
import { canonicalJson } from '@onewindow/kernel';

/** SHA-256 of the canonical content, in hexadecimal: every channel shows it (Rules 12: one version everywhere). */
export function contentHashOf(content: GuideContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
