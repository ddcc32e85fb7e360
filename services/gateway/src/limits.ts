import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql/index.js';

/** Bytes of a GraphQL request. */
export const graphqlBodyLimit = 1_048_576;

/**
 * Limits of operations nobody reviewed (mode `any`): enough for the largest screen twice over, too little
 * to keep the services busy. Registered operations were reviewed instead.
 */
export function adHocLimits(): { rules: ValidationRule[]; maxTokens: number } {
  const maxTokens = 2_000;
  const armor = new ApolloArmor({
    maxDepth: { n: 14 },
    maxAliases: { n: 30 },
    maxDirectives: { n: 30 },
    maxTokens: { enabled: false },
    costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.3, ignoreIntrospection: true },
    blockFieldSuggestion: { enabled: false },
  });
  return { rules: [...(armor.protect().validationRules ?? [])] as ValidationRule[], maxTokens };
}
