/** The materials of one applicant's situation. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { GuideMaterial } from '../../content/guide-material.ts';

/** Chosen option by question; a question nobody answered yet is absent. */
export type SituationAnswers = Readonly<Record<string, string>>;

/**
 * Materials that the answers so far do not rule out, in order. A material whose question is unanswered stays, so that
 * nobody leaves without something; further answers only take away. Answers to unknown questions do nothing.
 */
export function materialsFor({ materials }: GuideContent, answers: SituationAnswers): GuideMaterial[] {
  return materials.filter(({ onlyIf }) =>
    onlyIf.every(({ questionId, optionIds }) => {
      const answer = Object.hasOwn(answers, questionId) ? answers[questionId] : undefined;
      return answer === undefined || answer === '' || optionIds.includes(answer);
    }),
  );
}
