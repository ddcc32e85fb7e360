/** What a text of a guide is for: the same words weigh differently in a material's name and in a condition. */
export type TextField = 'materialName' | 'materialNote' | 'acceptStandard' | 'condition' | 'process' | 'fee' | 'other';

export const textFields: readonly TextField[] = [
  'materialName',
  'materialNote',
  'acceptStandard',
  'condition',
  'process',
  'fee',
  'other',
];
