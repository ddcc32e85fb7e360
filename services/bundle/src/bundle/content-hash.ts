import { createHash } from 'node:crypto';
import { canonicalJson } from '@onewindow/kernel';
import type { BundleContent } from '@onewindow/process-forms';

/** SHA-256 of the canonical content: what a co-department signs, and what a running case was accepted on. */
export function contentHashOf(content: BundleContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
