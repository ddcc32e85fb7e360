/** V04: a fee exactly when there are rows, each with its standard and basis. */
import type { GuideContent } from '../../content/guide-content.ts';
import type { Finding } from '../../finding.ts';
import { valueName } from '../element-names.ts';
import { found } from '../found.ts';
import { isReal } from '../real-text.ts';

export function checkFees({ hasFee, fees, feeBasis, isPayableOnline }: GuideContent): Finding[] {
  if (!hasFee) {
    return [
      ...(fees.length > 0 ? [found('V04_FEE_NOT_TAKEN', 'fees', { count: fees.length })] : []),
      ...(isPayableOnline ? [found('V04_PAYABLE', 'isPayableOnline')] : []),
    ];
  }
  if (fees.length === 0) return [found('V04_FEE_ROWS', 'fees')];
  return fees.flatMap((fee, index) => {
    const missing = [
      ...(isReal(fee.name) ? [] : ['name']),
      ...(isReal(fee.standard) ? [] : ['standard']),
      ...(isReal(fee.basis) || isReal(feeBasis) ? [] : ['basis']),
    ];
    return [
      ...missing.map((part) =>
        found('V04_FEE_INCOMPLETE', `fees.${index}.${part}`, { row: index + 1, part: valueName('part', part) }),
      ),
      ...(fee.canReduce && !isReal(fee.reduceBasis)
        ? [found('V04_REDUCE_BASIS', `fees.${index}.reduceBasis`, { row: index + 1 })]
        : []),
    ];
  });
}
