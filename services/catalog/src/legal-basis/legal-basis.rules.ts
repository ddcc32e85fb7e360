/** Shape of what people enter about laws. */
import { z } from 'zod';
import { civilDate, text, webAddress } from '../register/input.rules.ts';

/** Rank of a legal basis, highest first. */
const basisRanks = [
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'STATE_COUNCIL_DECISION',
  'LOCAL_REGULATION',
  'DEPARTMENT_RULE',
  'PROVINCIAL_RULE',
  'MUNICIPAL_RULE',
  'NORMATIVE_DOCUMENT',
] as const;

/** A title is cited in book marks, 《…》, and holds no second pair. */
const title = text(3, 200).refine((value) => /^《[^《》]+》$/u.test(value), { message: 'BOOK_MARKS' });

export const legalBasisInput = z.object({
  title,
  documentNumber: text(1, 100),
  rank: z.enum(basisRanks, { message: 'RANK' }),
  effectiveOn: civilDate,
  url: webAddress,
});

export const legalChangeInput = z.object({
  effectiveOn: civilDate,
  documentNumber: text(1, 100),
  note: text(1, 2000),
});
