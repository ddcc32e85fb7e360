import type { Confirm, Question } from '@onewindow/shell-contract';
import { type InjectionKey, type Ref, shallowReadonly, shallowRef } from 'vue';

/** The question that stands over the page. */
export interface Confirmation {
  readonly question: Readonly<Ref<Question | null>>;
  ask: Confirm;
  answer(agreed: boolean): void;
}

export const confirmationKey: InjectionKey<Confirmation> = Symbol('confirmation');

/** One question at a time; a new one answers the older with no. */
export function createConfirmation(): Confirmation {
  const question = shallowRef<Question | null>(null);
  let settle: ((agreed: boolean) => void) | undefined;

  function answer(agreed: boolean) {
    question.value = null;
    settle?.(agreed);
    settle = undefined;
  }

  return {
    question: shallowReadonly(question),
    answer,
    ask(next) {
      answer(false);
      question.value = next;
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
  };
}
