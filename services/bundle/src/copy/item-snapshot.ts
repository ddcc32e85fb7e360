import { z } from 'zod';
import { formField, itemMaterial } from '../bundle/member.schema.ts';

/** What a bundle needs of an item that catalog published; other properties are dropped. */
export const itemSnapshot = z.object({
  code: z.string().min(1),
  version: z.int().positive(),
  name: z.string().min(1),
  organization: z.object({ id: z.string().min(1), name: z.string().min(1) }),
  statutoryDays: z.number().nullable(),
  promiseDays: z.number(),
  basis: z.array(z.string()),
  resultName: z.string().nullable(),
  place: z.string(),
  phone: z.string(),
  complaintPhone: z.string(),
  materials: z.array(itemMaterial),
  fields: z.array(formField),
});

export type ItemSnapshot = z.infer<typeof itemSnapshot>;
