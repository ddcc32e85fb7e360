/** Shape of what people enter into the power list and the public-service list (Rules 11). */
import { isPublicService } from '@onewindow/guide-lint';
import { z } from 'zod';
import { levels, text } from '../register/input.rules.ts';

/** No power without law: an entry cites at least one. Public services stand in a list of their own. */
export const listEntryInput = z
  .object({
    kind: z.enum(['POWER', 'PUBLIC_SERVICE']),
    number: text(1, 50),
    name: text(2, 200),
    typeCode: z.string().regex(/^\d{2}$/, { message: 'TYPE_CODE' }),
    levels,
    basis: z.array(text(3, 500)).min(1, { message: 'REQUIRED' }).max(50, { message: 'TOO_MANY' }),
    duties: text(0, 4000),
    accountability: text(0, 4000),
    office: text(0, 200),
  })
  .refine(({ kind, typeCode }) => (kind === 'PUBLIC_SERVICE') === isPublicService(typeCode), {
    path: ['typeCode'],
    message: 'KIND_TYPE',
  });

export const removalInput = z.object({ reason: text(10, 500), documentNumber: text(1, 100) });
