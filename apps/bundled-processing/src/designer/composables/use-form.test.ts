import { expect, test } from 'vitest';
import { effectScope, nextTick, shallowRef } from 'vue';
import { useForm } from './use-form.ts';

function formOver(start: { name: string; copies: number }) {
  const stored = shallowRef(start);
  const scope = effectScope();
  const form = scope.run(() => useForm(() => stored.value));
  if (!form) throw new Error('The scope did not run');
  return { stored, form };
}

test('typed parts stay when somebody else saves, untouched ones follow', async () => {
  const { stored, form } = formOver({ name: '平面图', copies: 1 });
  form.values.value.name = '总平面图';
  stored.value = { name: '平面图', copies: 3 };
  await nextTick();
  expect(form.values.value).toEqual({ name: '总平面图', copies: 3 });
  expect(form.changed()).toEqual({ name: '总平面图' });
});

test('what was saved is no longer a change', async () => {
  const { stored, form } = formOver({ name: '平面图', copies: 1 });
  form.values.value.copies = 2;
  expect(form.isDirty.value).toBe(true);
  stored.value = { name: '平面图', copies: 2 };
  await nextTick();
  expect(form.isDirty.value).toBe(false);
});

test('giving up brings back what is stored', () => {
  const { form } = formOver({ name: '平面图', copies: 1 });
  form.values.value.name = '';
  form.reset();
  expect(form.values.value).toEqual({ name: '平面图', copies: 1 });
});
