/** Shape of an entry of the register of documents (Rules 13(5)). */
import { z } from 'zod';
import { baseCode, text } from '../register/input.rules.ts';

export const documentKindInput = z
  .object({
    docCode: z
      .string()
      .regex(/^[A-Z][A-Z0-9]*(?:\.[A-Z0-9]+)*$/, { message: 'DOC_CODE' })
      .max(50, { message: 'TOO_LONG' }),
    name: text(2, 200),
    shareMode: z.enum(['NONE', 'LICENCE', 'INTERFACE', 'ASSISTED'], { message: 'SHARE_MODE' }),
    shareResource: text(0, 200),
    licenceType: text(0, 200),
    facts: z.array(text(1, 100)).max(20, { message: 'TOO_MANY' }),
    issuerName: text(0, 200),
    issuedByBaseCodes: z.array(baseCode).max(100, { message: 'TOO_MANY' }),
  })
  .refine(({ shareMode, licenceType }) => shareMode !== 'LICENCE' || licenceType !== '', {
    path: ['licenceType'],
    message: 'REQUIRED',
  })
  .refine(({ shareMode, shareResource }) => shareMode !== 'INTERFACE' || shareResource !== '', {
    path: ['shareResource'],
    message: 'REQUIRED',
  });
