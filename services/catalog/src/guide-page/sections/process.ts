import type { ProcessStep } from '@onewindow/guide-lint';
import { limitText, promisedText } from '../limit-words.ts';
import { html, lines, type Markup, type Part } from '../markup.ts';
import type { PageFacts } from '../page-facts.ts';
import { word } from '../words.ts';
import { list, rows, section } from './blocks.ts';

/** Conditions in plain words where there are any, and on what grounds it is refused. */
export function conditions({ content }: PageFacts): Markup | null {
  const { conditions, refusalGrounds, quantityLimit, penaltyText } = content;
  const texts = conditions.map(({ text, plainText }) =>
    plainText ? html`${lines(plainText)}<small>${lines(text)}</small>` : text,
  );
  const body = [
    list(texts, 'ol'),
    refusalGrounds.length > 0 && html`<h3>${word('refusalGrounds')}</h3>${list(refusalGrounds)}`,
    rows([
      ['quantityLimit', quantityLimit],
      ['penaltyText', penaltyText],
    ]),
  ];
  return body.some(Boolean) ? section('conditions', body) : null;
}

/** The way through the office as a picture, and the same as a list. */
export function process({ content }: PageFacts): Markup | null {
  const { steps, specialProcedures, reviewPoints, promisedLimit } = content;
  if (steps.length === 0 && specialProcedures.length === 0) return null;
  const unit = word(`unit.${promisedLimit.unit}`);
  const days = ({ days }: ProcessStep): Part => days !== null && days > 0 && `${days} ${unit}`;
  const names = steps.map(({ name }) => name);
  return section('process', [
    steps.length > 1 &&
      html`<div class="flow" role="img" aria-label="${word('flowIs', { steps: names.join(word('then')) })}">${steps.map(
        (step, at) => html`<div><b>${at + 1}</b>${step.name}<small>${days(step)}</small></div>`,
      )}</div>`,
    list(
      steps.map(
        (step) =>
          html`<b>${step.name}</b> ${days(step)}<small>${lines([step.office, step.actor, step.note].filter(Boolean).join(word('comma')))}</small>`,
      ),
      'ol',
    ),
    specialProcedures.length > 0 &&
      html`<h3>${word('specialProcedures')}</h3>${list(
        specialProcedures.map(({ name, days, stopsClock, note }) =>
          [name, days ? `${days} ${word('unit.WORKING_DAY')}` : '', stopsClock ? word('stopsClock') : '', note]
            .filter(Boolean)
            .join(word('comma')),
        ),
      )}`,
    reviewPoints.length > 0 && html`<h3>${word('reviewPoints')}</h3>${list(reviewPoints)}`,
  ]);
}

/** Limits with what does not count. */
export function limits({ content }: PageFacts): Markup {
  return section(
    'limits',
    rows([
      ['promised', promisedText(content)],
      ['statutory', limitText(content.statutoryLimit)],
      ['handling', word(`handling.${content.handling}`)],
    ]),
  );
}
