import { newId } from '@onewindow/kernel';
import type { Problem } from '@onewindow/process-forms';
import type { ServiceContext } from '@onewindow/subgraph-kit';
import { z } from 'zod';
import { Bundle, BundleConsent, BundleVersion } from './bundle.entity.ts';
import { decidePublication } from './bundle.rules.ts';
import { bundleContent } from './content.schema.ts';
import { contentHashOf } from './content-hash.ts';
import { headOf } from './edit-draft.ts';
import { putInForce } from './publish-bundle.ts';
import { gateProblems } from './publish-gate.ts';
import type { InputIssue } from './refusals.ts';
import { text } from './text.schema.ts';

const importedBundle = z.strictObject({
  code: z.string().regex(/^B\d{1,2}$/),
  divisionCode: z.string().regex(/^\d{6}$/),
  publishedByName: text(60),
  signatures: z.array(z.strictObject({ organizationId: text(40), personId: text(60), personName: text(60) })),
  content: bundleContent,
});

/** Outcome of importBundle. */
export type ImportBundleResult =
  | { __typename: 'ImportBundlePayload'; bundle: Bundle; isNew: boolean }
  | { __typename: 'BundleNotPublishable'; problems: readonly Problem[] }
  | { __typename: 'ConsentMissing'; organizationNames: readonly string[] }
  | { __typename: 'ValidationFailed'; issues: readonly InputIssue[] };

/**
 * Brings in a bundle that a city agreed on before it used this system: as version 1 in force, through the same
 * gate and with a signature of every co-department. A code that is there already is left alone. Not in the public API.
 */
export function importBundle(ctx: ServiceContext, input: unknown): Promise<ImportBundleResult> {
  return ctx.transactional(async (tx): Promise<ImportBundleResult> => {
    const parsed = importedBundle.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        code: message,
        params: {},
      }));
      return { __typename: 'ValidationFailed', issues };
    }
    const { code, divisionCode, publishedByName, content } = parsed.data;
    const known = await tx.em.findOne(Bundle, { code });
    if (known) return { __typename: 'ImportBundlePayload', bundle: known, isNew: false };

    const contentHash = contentHashOf(content);
    const problems = await gateProblems(content, contentHash, new Map());
    if (problems.length > 0) return { __typename: 'BundleNotPublishable', problems };
    const consents = content.coOrganizations.map(({ id, name }) => {
      const signature = parsed.data.signatures.find(({ organizationId }) => organizationId === id);
      const answer = signature
        ? {
            state: 'SIGNED' as const,
            signedHash: contentHash,
            personId: signature.personId,
            personName: signature.personName,
            at: tx.now(),
          }
        : { state: 'PENDING' as const, signedHash: null };
      return { ...answer, organizationId: id, organizationName: name };
    });
    const decision = decidePublication(consents, contentHash);
    if (!decision.ok) {
      const organizationNames = decision.problem === 'ConsentMissing' ? decision.organizationNames : [];
      return { __typename: 'ConsentMissing', organizationNames };
    }

    const bundle = tx.em.create(Bundle, {
      ...headOf(content),
      id: newId(),
      code,
      leadId: content.lead.id,
      divisionCode,
      coOrganizationIds: [],
      workingCoOrganizationIds: [],
      lastNumber: 1,
    });
    await tx.em.flush();
    const at = tx.now();
    const version = tx.em.create(BundleVersion, {
      id: newId(),
      bundleId: bundle.id,
      number: 1,
      state: 'IN_CONSENT',
      revision: 1,
      content,
      contentHash,
      editedAt: at,
      editedByName: publishedByName,
    });
    await tx.em.flush();
    for (const consent of consents) tx.em.create(BundleConsent, { ...consent, versionId: version.id });
    await tx.em.flush();
    tx.em.assign(version, { publishedAt: at, publishedByName });
    putInForce(tx, bundle, version);
    return { __typename: 'ImportBundlePayload', bundle, isNew: true };
  });
}
