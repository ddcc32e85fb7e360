import { expect, test } from 'vitest';
import words from '../locales/messages.zh-CN.json' with { type: 'json' };
import { messageWords } from './message-words.ts';

test.each([
  [{ template: 'CASE_SUBMITTED', values: { number: 'GG1', bundleName: '一件事' } }, 'CASE_SUBMITTED'],
  [{ template: 'CASE_ACCEPTED', values: {} }, 'CASE_ACCEPTED'],
  [{ template: 'CASE_DECIDED', values: { isGranted: true } }, 'CASE_GRANTED'],
  [{ template: 'CASE_DECIDED', values: { isGranted: false } }, 'CASE_REFUSED'],
  [{ template: 'SHIPMENT_DELIVERED', values: { signedAs: 'SELF' } }, 'SHIPMENT_DELIVERED'],
  [{ template: 'GUIDE_TASK_LAW_CHANGE', values: { subject: '事项' } }, 'GUIDE_TASK'],
  [{ template: 'SOMETHING_LATER', values: null }, 'OTHER'],
])('%o has its sentence', (message, key) => {
  expect(messageWords(message).key).toBe(key);
  expect(words.messages.text).toHaveProperty(key);
});
