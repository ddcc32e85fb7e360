import type { FormSection, MergedField } from '@onewindow/process-forms';
import type { Locator, Page } from 'playwright-core';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Fills the fields of one section by their labels. What came from the answers is left as it is. */
export async function fillSection(
  page: Page,
  section: FormSection,
  values: Readonly<Record<string, unknown>>,
  prefilled: Readonly<Record<string, unknown>>,
): Promise<void> {
  const titled = section.roles.length > 1 || section.roles.some(({ repeatable }) => repeatable);
  for (const role of section.roles) {
    const name = role.repeatable ? `${role.label}，第 1 位` : role.label;
    const place = titled ? page.getByRole('group', { name, exact: true }) : page.locator('form.section');
    for (const field of section.fields.filter((each) => each.role === role.code)) {
      const value = field.repeatable ? [values[field.key]].flat()[0] : values[field.key];
      if (value === undefined || field.key in prefilled) continue;
      await enter(place, field, value);
    }
  }
}

/** One value into the control that fits its field. */
async function enter(place: Locator | Page, field: MergedField, value: unknown): Promise<void> {
  const label = new RegExp(`^${escaped(field.label)}\\s*(选填)?$`);
  const { options, multiple } = field.constraints;
  const words = (code: unknown): string => options?.find((option) => option.code === code)?.label ?? String(code);
  if (field.type === 'boolean' && options?.length === 1) {
    await place.getByRole('checkbox', { name: label }).check();
  } else if (field.type === 'boolean') {
    const group = place.getByRole('radiogroup', { name: label });
    await group.getByRole('radio', { name: value ? '是' : '否', exact: true }).check();
  } else if (multiple) {
    const group = place.getByRole('group', { name: label });
    for (const code of [value].flat()) await group.getByRole('checkbox', { name: words(code), exact: true }).check();
  } else if (field.type === 'enum' && (options?.length ?? 0) <= 6) {
    const group = place.getByRole('radiogroup', { name: label });
    await group.getByRole('radio', { name: words(value), exact: true }).check();
  } else if (field.type === 'enum') {
    await place.getByLabel(label).selectOption({ label: words(value) });
  } else if (field.type === 'division') {
    const group = place.getByRole('group', { name: label });
    await group.getByRole('combobox', { name: '县（市、区）' }).selectOption({ label: '港北区' });
    await group.getByRole('combobox', { name: '乡镇（街道）' }).selectOption({ label: '贵城街道' });
  } else {
    await place.getByLabel(label).fill(String(value));
  }
}
