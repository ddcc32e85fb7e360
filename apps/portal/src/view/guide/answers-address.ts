import type { GuideContent } from '@onewindow/guide-lint';

/** The reader's situation: question id → option id. */
type Answers = Readonly<Record<string, string>>;

/**
 * Answers that stand in an address as `question.option` pairs with commas between them. Questions and options that
 * the guide does not have, any more, are left out.
 */
export function answersOf(text: unknown, { situations }: Pick<GuideContent, 'situations'>): Answers {
  if (typeof text !== 'string') return {};
  const given = new Set(text.split(','));
  return Object.fromEntries(
    situations.flatMap(({ id, options }) => {
      const option = options.find((one) => given.has(`${id}.${one.id}`));
      return option ? [[id, option.id]] : [];
    }),
  );
}

/** The pairs for the address; null without an answer. */
export function answersAddress(answers: Answers): string | null {
  const pairs = Object.entries(answers).map(([question, option]) => `${question}.${option}`);
  return pairs.length > 0 ? pairs.join(',') : null;
}
