import { circularProofResolvers } from '../circular-proof/circular-proof.resolvers.ts';
import { codeListResolvers } from '../code-list/code-list.resolvers.ts';
import { directoryEntryResolvers } from '../directory-entry/directory-entry.resolvers.ts';
import { documentKindResolvers } from '../document-kind/document-kind.resolvers.ts';
import { guideErrorReportResolvers } from '../guide-error-report/guide-error-report.resolvers.ts';
import { guideTaskResolvers } from '../guide-task/guide-task.resolvers.ts';
import { legalBasisResolvers } from '../legal-basis/legal-basis.resolvers.ts';
import { listEntryResolvers } from '../list-entry/list-entry.resolvers.ts';

/** Resolvers of the registers, of the tasks they open and of error reports. */
export const registerResolvers = {
  ...legalBasisResolvers,
  ...guideTaskResolvers,
  ...listEntryResolvers,
  ...directoryEntryResolvers,
  ...codeListResolvers,
  ...documentKindResolvers,
  ...guideErrorReportResolvers,
  Query: {
    ...legalBasisResolvers.Query,
    ...guideTaskResolvers.Query,
    ...listEntryResolvers.Query,
    ...directoryEntryResolvers.Query,
    ...codeListResolvers.Query,
    ...documentKindResolvers.Query,
    ...guideErrorReportResolvers.Query,
    ...circularProofResolvers.Query,
  },
  Mutation: {
    ...legalBasisResolvers.Mutation,
    ...guideTaskResolvers.Mutation,
    ...listEntryResolvers.Mutation,
    ...directoryEntryResolvers.Mutation,
    ...codeListResolvers.Mutation,
    ...documentKindResolvers.Mutation,
    ...guideErrorReportResolvers.Mutation,
  },
};
