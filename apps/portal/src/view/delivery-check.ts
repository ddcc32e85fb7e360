import { checkMobile } from '@onewindow/kernel';
import type { DeliveryPolicy, Issue } from '@onewindow/process-forms';
import type { DeliveryChoice } from './application-parts.ts';

/** The ways of delivery the bundle offers on paper; electronic results need no choice. */
export function offeredModes({ modes }: Pick<DeliveryPolicy, 'modes'>): readonly ('MAIL' | 'WINDOW')[] {
  const codes = { mail: 'MAIL', window: 'WINDOW', online: null } as const;
  return modes.flatMap((mode) => codes[mode] ?? []);
}

/** The same bounds as the submission has, shown before it is sent. */
export function deliveryIssues({
  mode,
  recipientName,
  recipientMobile,
  divisionCode,
  address,
}: DeliveryChoice): Issue[] {
  if (mode === '') return [{ path: 'delivery.mode', code: 'REQUIRED', params: {} }];
  if (mode === 'WINDOW') return [];
  const mobile = checkMobile(recipientMobile);
  const issue = (field: string, code: string): Issue => ({ path: `delivery.${field}`, code, params: {} });
  return [
    ...textIssue('delivery.recipientName', recipientName, 2, 50),
    ...(mobile.ok ? [] : [issue('recipientMobile', recipientMobile.trim() === '' ? 'REQUIRED' : mobile.problem)]),
    ...(divisionCode === '' ? [issue('divisionCode', 'REQUIRED')] : []),
    ...textIssue('delivery.address', address, 5, 200),
  ];
}

function textIssue(path: string, text: string, min: number, max: number): Issue[] {
  const length = [...text.trim()].length;
  if (length === 0) return [{ path, code: 'REQUIRED', params: {} }];
  if (length < min) return [{ path, code: 'TOO_SHORT', params: { min } }];
  return length > max ? [{ path, code: 'TOO_LONG', params: { max } }] : [];
}
