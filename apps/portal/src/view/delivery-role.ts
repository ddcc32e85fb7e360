import type { FormValues, MergedForm } from '@onewindow/process-forms';
import type { DeliveryChoice } from './application-parts.ts';

/** The part of the form that asks what the delivery step asks: fields answered there, once. */
export interface DeliveryRole {
  readonly role: string;
  readonly modeKey: string;
  readonly addressKeys: readonly string[];
}

const codeOf = { MAIL: 'mail', WINDOW: 'window' } as const;

/**
 * Finds a role of the form that holds nothing but a choice between mail and window and addresses. The content
 * says so by its options and types; its names play no part.
 */
export function deliveryRoleOf({ fields, roles }: MergedForm): DeliveryRole | null {
  for (const { code } of roles) {
    const own = fields.filter(({ role }) => role === code);
    const modes = own.filter(({ type, constraints }) => {
      const codes = new Set(constraints.options?.map((option) => option.code));
      return type === 'enum' && !constraints.multiple && codes.has(codeOf.MAIL) && codes.has(codeOf.WINDOW);
    });
    const addresses = own.filter(({ type }) => type === 'address');
    const [mode] = modes;
    const isAll = own.length === modes.length + addresses.length && own.every(({ repeatable }) => !repeatable);
    if (mode && modes.length === 1 && isAll) {
      return { role: code, modeKey: mode.key, addressKeys: addresses.map(({ key }) => key) };
    }
  }
  return null;
}

/** What the delivery choice means for those fields. */
export function deliveryValues(role: DeliveryRole | null, { mode, address }: DeliveryChoice): FormValues {
  if (!role || mode === '') return {};
  const addresses = mode === 'MAIL' ? role.addressKeys.map((key) => [key, address]) : [];
  return { [role.modeKey]: codeOf[mode], ...Object.fromEntries(addresses) };
}
