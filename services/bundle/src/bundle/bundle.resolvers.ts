import type { ServiceContext } from '@onewindow/subgraph-kit';
import { addBundleMember } from './add-bundle-member.ts';
import type { Bundle } from './bundle.entity.ts';
import {
  findVisibleVersion,
  listOfOrganizations,
  listPublished,
  loadBundles,
  loadVersionsOf,
  type Part,
} from './bundle.query.ts';
import { maySeeWork, partOf, workingOrganizationsOf } from './bundle.rules.ts';
import { changeBundleDetails } from './change-bundle-details.ts';
import { changeBundleMaterial } from './change-bundle-material.ts';
import { changeBundleMember } from './change-bundle-member.ts';
import { changeBundleQuestions } from './change-bundle-questions.ts';
import { createBundle } from './create-bundle.ts';
import { pageSize, readCursor, toPage } from './page-cursor.ts';
import { publishBundle } from './publish-bundle.ts';
import { removeBundleMember } from './remove-bundle-member.ts';
import { reopenBundleDraft } from './reopen-bundle-draft.ts';
import { requestBundleConsent } from './request-bundle-consent.ts';
import { returnBundleConsent } from './return-bundle-consent.ts';
import { reviseBundle } from './revise-bundle.ts';
import { signBundleConsent } from './sign-bundle-consent.ts';

interface PageArguments {
  first?: number | null;
  after?: string | null;
}

type ListArguments = PageArguments & { search?: string | null; audience?: string | null; itemCode?: string | null };

/** Resolvers of bundles and of every mutation. */
export const bundleResolvers = {
  Query: {
    bundle: (_: unknown, { id }: { id: string }, ctx: ServiceContext) => ctx.batch(loadBundles, id),
    bundleVersion: (_: unknown, { id }: { id: string }, ctx: ServiceContext) => findVisibleVersion(ctx, id),
    bundles: (_: unknown, { first, after, ...filter }: ListArguments, ctx: ServiceContext) =>
      page({ first: pageSize(first, 20), after }, (part) => listPublished(ctx.em, filter, part)),
    workBundles: (_: unknown, { first, after }: PageArguments, ctx: ServiceContext) =>
      page({ first: pageSize(first, 50), after }, (part) =>
        listOfOrganizations(ctx.em, workingOrganizationsOf(ctx.actor), part),
      ),
  },
  Mutation: {
    createBundle: inputOf(createBundle),
    reviseBundle: inputOf(reviseBundle),
    changeBundleDetails: inputOf(changeBundleDetails),
    addBundleMember: inputOf(addBundleMember),
    changeBundleMember: inputOf(changeBundleMember),
    removeBundleMember: inputOf(removeBundleMember),
    changeBundleQuestions: inputOf(changeBundleQuestions),
    changeBundleMaterial: inputOf(changeBundleMaterial),
    requestBundleConsent: inputOf(requestBundleConsent),
    reopenBundleDraft: inputOf(reopenBundleDraft),
    signBundleConsent: inputOf(signBundleConsent),
    returnBundleConsent: inputOf(returnBundleConsent),
    publishBundle: inputOf(publishBundle),
  },
  Bundle: {
    __resolveReference: ({ id }: { id: string }, ctx: ServiceContext) => ctx.batch(loadBundles, id),
    lead: ({ leadId }: Bundle) => ({ __typename: 'Organization', id: leadId }),
    published: ({ publishedVersionId }: Bundle, _: unknown, ctx: ServiceContext) =>
      findVisibleVersion(ctx, publishedVersionId ?? null),
    draft: (bundle: Bundle, _: unknown, ctx: ServiceContext) =>
      maySeeWork(ctx.actor, bundle) ? findVisibleVersion(ctx, bundle.workingVersionId ?? null) : null,
    versions: (bundle: Bundle, _: unknown, ctx: ServiceContext) =>
      maySeeWork(ctx.actor, bundle) ? ctx.batch(loadVersionsOf, bundle.id) : [],
    role: (bundle: Bundle, _: unknown, ctx: ServiceContext) => partOf(ctx.actor, bundle),
  },
};

/** A page after a cursor; one that nobody issued continues after nothing. */
async function page(
  { first, after }: { first: number; after: string | null | undefined },
  read: (part: Part) => Promise<Bundle[]>,
) {
  const start = after ? readCursor(after) : null;
  const rows = after && !start ? [] : await read({ after: start, limit: first + 1 });
  return toPage(rows, first, ({ name, id }) => [name, id]);
}

function inputOf<I, R>(useCase: (ctx: ServiceContext, input: I) => Promise<R>) {
  return (_: unknown, { input }: { input: I }, ctx: ServiceContext): Promise<R> => useCase(ctx, input);
}
