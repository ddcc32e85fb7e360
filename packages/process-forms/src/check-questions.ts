import type { BundleContent, DataElement, Question } from './content.ts';
import { type Problem, problem } from './problem.ts';
import { safePattern } from './safe-pattern.ts';

/** Questions can be answered, and numeric ones carry the samples by which their paths are walked. */
export function checkQuestions(content: BundleContent): Problem[] {
  return content.questions.flatMap((question) => {
    const where = `questions.${question.id}`;
    if (question.type === 'number') return checkNumber(question, where);
    const tooFew = question.options.length < Math.max(1, question.minSelect ?? 0);
    return tooFew ? [problem('OPTIONS_MISSING', where)] : [];
  });
}

function checkNumber({ samples = [], min, max }: Question, where: string): Problem[] {
  if (min !== undefined && max !== undefined && min > max) return [problem('MIN_ABOVE_MAX', where, { min, max })];
  const outside = samples.filter((value) => (min !== undefined && value < min) || (max !== undefined && value > max));
  return [
    ...(samples.length === 0 ? [problem('SAMPLES_MISSING', where)] : []),
    ...outside.map((value) => problem('SAMPLE_OUT_OF_RANGE', where, { value })),
  ];
}

/** Patterns of the dictionary and of the forms compile and cannot be made to run forever. */
export function checkPatterns(content: BundleContent): Problem[] {
  const elements = Object.values(content.elements).map((element: DataElement) => ({
    where: `elements.${element.code}`,
    pattern: element.constraints.pattern,
  }));
  const fields = content.members.flatMap((member) =>
    member.fields.map(({ role, element, constraints }) => ({
      where: `members.${member.id}.fields.${role}:${element}`,
      pattern: constraints?.pattern,
    })),
  );
  return [...elements, ...fields].flatMap(({ where, pattern }) =>
    pattern === undefined || safePattern(pattern) !== null ? [] : [problem('PATTERN_UNSAFE', where, { pattern })],
  );
}
