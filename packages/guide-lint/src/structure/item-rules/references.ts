/** What rows refer to exists once: ids of rows, questions of situations, elements and roles of the form. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import type { LintContext } from '../../lint-context.ts';
import { elementName } from '../element-names.ts';
import { found } from '../found.ts';

const rowsWithIds = ['conditions', 'situations', 'materials', 'steps', 'fees', 'results', 'places', 'faqs'] as const;

/** Ids follow a row over versions, so one id is one row. */
export function checkIds(content: GuideContent): Finding[] {
  const rows = rowsWithIds.flatMap((element) =>
    repeated(content[element].map(({ id }) => id)).map((index) =>
      found('ID_TWICE', `${element}.${index}.id`, {
        label: elementName(element),
        value: content[element][index]?.id ?? '',
      }),
    ),
  );
  const options = content.situations.flatMap(({ options }, index) =>
    repeated(options.map(({ id }) => id)).map((option) =>
      found('ID_TWICE', `situations.${index}.options.${option}.id`, {
        label: elementName('situations'),
        value: options[option]?.id ?? '',
      }),
    ),
  );
  return [...rows, ...options];
}

/** Conditions of materials name questions and options that exist; a question leaves a choice. */
export function checkSituations({ situations, materials }: GuideContent): Finding[] {
  const optionsOf = new Map(situations.map(({ id, options }) => [id, new Set(options.map((option) => option.id))]));
  const questions = situations.flatMap(({ text, options }, index) =>
    options.length < 2 ? [found('SITUATION_OPTIONS', `situations.${index}.options`, { name: text })] : [],
  );
  const conditions = materials.flatMap(({ name, onlyIf }, index) =>
    onlyIf.flatMap(({ questionId, optionIds }, place) => {
      const path = `materials.${index}.onlyIf.${place}`;
      const known = optionsOf.get(questionId);
      if (known === undefined || optionIds.some((id) => !known.has(id))) {
        return [found('SITUATION_UNKNOWN', path, { name })];
      }
      return optionIds.length === 0 ? [found('SITUATION_NEVER', path, { name })] : [];
    }),
  );
  return [...questions, ...conditions];
}

/** Fields of the item's own form: elements and roles of the dictionary, each once. */
export function checkFields({ fields }: GuideContent, { elements, roles }: LintContext): Finding[] {
  const knownElements = new Set(elements);
  const knownRoles = new Set(roles);
  const unknown = fields.flatMap(({ element, role, label }, index) => [
    ...(knownElements.has(element)
      ? []
      : [found('FIELD_ELEMENT_UNKNOWN', `fields.${index}.element`, { name: label, value: element })]),
    ...(knownRoles.has(role)
      ? []
      : [found('FIELD_ROLE_UNKNOWN', `fields.${index}.role`, { name: label, value: role })]),
  ]);
  const twice = repeated(fields.map(({ element, role }) => `${role}:${element}`)).map((index) =>
    found('FIELD_TWICE', `fields.${index}`, { name: fields[index]?.label ?? '' }),
  );
  return [...unknown, ...twice];
}

/** Positions of values that occurred before. */
function repeated(values: readonly string[]): number[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    if (seen.has(value)) return [index];
    seen.add(value);
    return [];
  });
}
