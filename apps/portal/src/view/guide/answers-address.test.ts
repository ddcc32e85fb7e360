import { expect, test } from 'vitest';
import { answersAddress, answersOf } from './answers-address.ts';

const guide = {
  situations: [
    {
      id: 'q1',
      text: '',
      help: '',
      options: [
        { id: 'yes', label: '' },
        { id: 'no', label: '' },
      ],
    },
    { id: 'q2', text: '', help: '', options: [{ id: 'own', label: '' }] },
  ],
};

test('answers come back from the address', () => {
  const answers = { q1: 'no', q2: 'own' };
  expect(answersOf(answersAddress(answers), guide)).toEqual(answers);
});

test('what the guide does not ask is left out', () => {
  expect(answersOf('q1.perhaps,q9.yes,q2.own', guide)).toEqual({ q2: 'own' });
  expect(answersOf(['q1.yes'], guide)).toEqual({});
});

test('without an answer nothing stands in the address', () => {
  expect(answersAddress({})).toBeNull();
});
