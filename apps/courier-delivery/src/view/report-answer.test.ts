import { expect, test } from 'vitest';
import messages from '../locales/zh-CN.json' with { type: 'json' };
import { type ReportAnswer, verdictOf } from './report-answer.ts';

const answers: (ReportAnswer | null)[] = [
  null,
  { __typename: 'ShipmentActPayload' },
  { __typename: 'WaybillRefused', reason: 'NOT_PARTNER_FORMAT', formats: ['a', 'b'] },
  { __typename: 'WaybillRefused', reason: 'S10_CHECK_DIGIT', expectedCheckDigit: '1' },
  { __typename: 'WaybillRefused', reason: 'ALREADY_USED' },
  { __typename: 'SheetCountDiffers', handedOver: 3, counted: 2 },
  { __typename: 'VersionConflict', changedByName: 'x' },
  { __typename: 'ShipmentStateConflict', state: 'DELIVERED' },
  { __typename: 'ValidationFailed' },
  { __typename: 'NotFound' },
  { __typename: 'NotPermitted' },
];

test.each(answers.map((answer) => [answer?.__typename ?? 'no answer', answer] as const))(
  '%s has a sentence',
  (_, answer) => {
    const { key, ok } = verdictOf(answer, 'done.pickedUp');
    const sentence = key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], messages);
    expect(typeof sentence).toBe('string');
    expect(ok).toBe(answer?.__typename === 'ShipmentActPayload');
  },
);
