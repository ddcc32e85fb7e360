import { describe, expect, it } from 'vitest';
import type { GuideContent } from '../content/guide-content.ts';
import { wordFinding } from '../word-finding.ts';
import { checkItemRules } from './check-item-rules.ts';
import { guideSample, lintContextSample, materialSample, sharedSample } from './guide.samples.ts';

const sample = guideSample();
const contact = sample.enquiry;
const fee = {
  id: 'fee-1',
  name: '工本费',
  standard: '每本5元',
  basis: '《示例收费办法》第3条',
  canReduce: false,
  reduceBasis: '',
  note: '',
};

function judge(overrides: Partial<GuideContent>): string[] {
  return checkItemRules(guideSample(overrides), lintContextSample()).map(({ ruleId, path }) => `${ruleId} ${path}`);
}

/** Each row: what is wrong, and exactly what the rules say about it. */
const cases: readonly (readonly [what: string, overrides: Partial<GuideContent>, findings: readonly string[]])[] = [
  ['a complete guide', {}, []],
  ['no name', { name: '' }, ['V01_MISSING name']],
  ['a placeholder for a name', { name: '（待定）' }, ['V01_PLACEHOLDER name']],
  ['no basis', { basis: [] }, ['V01_MISSING basis']],
  ['no enquiry phone', { enquiry: { ...contact, phone: '暂无' } }, ['V01_PLACEHOLDER enquiry.phone']],
  [
    'not online without a reason',
    { isOnline: false, channels: ['1', '3'], offlineReason: '' },
    ['V01_MISSING offlineReason'],
  ],
  ['no place', { places: [] }, ['V01_MISSING places']],
  [
    'no statutory limit',
    { statutoryLimit: { amount: null, unit: 'WORKING_DAY', note: '' } },
    ['V01_MISSING statutoryLimit'],
  ],
  ['an empty condition', { conditions: [{ id: 'c', text: '详见', plainText: '' }] }, ['V01_UNNAMED conditions.0.text']],
  [
    'nobody to sue',
    { litigation: { ...sample.litigation, organizationName: '' } },
    ['V01_MISSING litigation.organizationName'],
  ],
  [
    'statutory 0 unexplained',
    { statutoryLimit: { amount: 0, unit: 'WORKING_DAY', note: '' } },
    ['V02_ZERO_STATUTORY statutoryLimit'],
  ],
  ['statutory 0 explained', { statutoryLimit: { amount: 0, unit: 'WORKING_DAY', note: '无法定时限' } }, []],
  [
    'a promise of 21 for 20',
    { promisedLimit: { amount: 21, unit: 'WORKING_DAY', note: '' } },
    ['V02_PROMISE_LONGER promisedLimit'],
  ],
  ['a promise of 20 for 20', { promisedLimit: { amount: 20, unit: 'WORKING_DAY', note: '' } }, []],
  [
    'a promise in another unit',
    { promisedLimit: { amount: 1, unit: 'MONTH', note: '' }, steps: sample.steps.slice(4) },
    ['V02_OTHER_UNIT promisedLimit', 'V10_FEW_STEPS steps'],
  ],
  ['immediate in 5 days', { handling: 'IMMEDIATE' }, ['V03_IMMEDIATE_TOO_LONG handling']],
  [
    'promised within a day',
    {
      promisedLimit: { amount: 1, unit: 'WORKING_DAY', note: '' },
      steps: sample.steps.map((step) => ({ ...step, days: null })),
    },
    ['V03_PROMISED_TOO_SHORT handling'],
  ],
  ['a fee without rows', { hasFee: true, feeBasis: '示例依据' }, ['V01_MISSING fees', 'V04_FEE_ROWS fees']],
  [
    'a fee without standard',
    { hasFee: true, fees: [{ ...fee, standard: '详见' }] },
    ['V01_MISSING fees', 'V04_FEE_INCOMPLETE fees.0.standard'],
  ],
  [
    'a fee without basis',
    { hasFee: true, fees: [{ ...fee, basis: '' }] },
    ['V01_MISSING feeBasis', 'V04_FEE_INCOMPLETE fees.0.basis'],
  ],
  [
    'a reduction without basis',
    { hasFee: true, fees: [{ ...fee, canReduce: true }] },
    ['V04_REDUCE_BASIS fees.0.reduceBasis'],
  ],
  ['a right fee', { hasFee: true, fees: [fee], isPayableOnline: true }, []],
  ['no fee, yet rows', { fees: [fee] }, ['V04_FEE_NOT_TAKEN fees']],
  ['no fee, yet payable', { isPayableOnline: true }, ['V04_PAYABLE isPayableOnline']],
  ['no way in', { channels: ['1'], isOnline: false, offlineReason: '需核验原件' }, ['V05_NO_WAY channels']],
  ['online without the channel', { channels: ['1', '3'] }, ['V05_ONLINE_CHANNEL channels']],
  ['fully online with a visit', { visits: 1, visitReason: '需当面核验本人' }, ['V06_FULLY_ONLINE visits']],
  ['a visit without a reason', { visits: 1, onlineDepth: ['1'] }, ['V07_VISIT_REASON visitReason']],
  ['a wrong phone', { enquiry: { ...contact, phone: '0771-1234567' } }, ['V08_FORMAT enquiry.phone']],
  ['the same phone twice', { complaint: { ...contact, phone: ' 0775－0000301 ' } }, ['V08_SAME complaint.phone']],
  ['a person without topic', { personTopics: [] }, ['V09_TOPIC_MISSING personTopics']],
  ['a topic without a person', { audiences: ['2'] }, ['V09_TOPIC_WITHOUT_AUDIENCE personTopics']],
  ['a permit without questions', { faqs: [] }, ['V10_NO_FAQ faqs']],
  ['a permit of four steps', { steps: sample.steps.slice(0, 4) }, ['V10_FEW_STEPS steps']],
  [
    'a result without sample',
    { results: sample.results.map((result) => ({ ...result, sample: null })) },
    ['V11_NO_SAMPLE results.0.sample'],
  ],
  [
    'something secret by courier and online',
    { isSecret: true },
    ['V12_SECRET_COURIER sendsResultByCourier', 'V12_SECRET_ONLINE isOnline'],
  ],
  [
    'steps longer than the promise',
    { steps: sample.steps.map((step) => ({ ...step, days: 2 })) },
    ['V13_STEPS_LONGER steps'],
  ],
  ['one certificate and a plan', { isOneCertificate: true }, ['V14_ONE_CERTIFICATE materials.2.shareMode']],
  ['one certificate, brought along', { isOneCertificate: true, materials: [sharedSample({ shareMode: 'NONE' })] }, []],
  [
    'certificate-free with a certificate',
    { isCertificateFree: true, materials: [sharedSample({ shareMode: 'NONE' })] },
    ['V14_CERTIFICATE_FREE materials.0.shareMode'],
  ],
  [
    'no situation told',
    { materials: [materialSample({ need: 'BY_SITUATION' })] },
    ['V15_SITUATION_TEXT materials.0.situationText'],
  ],
  [
    'no days to follow',
    { materials: [materialSample({ need: 'DEFERRABLE' })] },
    ['V15_DEFER_DAYS materials.0.deferDays'],
  ],
  ['needless days', { materials: [materialSample({ deferDays: 3 })] }, ['V15_DEFER_NEEDLESS materials.0.deferDays']],
  [
    'no criterion',
    { materials: [materialSample({ acceptStandards: ['无'] })] },
    ['V15_ACCEPT_STANDARD materials.0.acceptStandards'],
  ],
  [
    'an unknown document',
    { materials: [materialSample({ docCode: 'X' })] },
    ['V15_DOC_CODE_UNKNOWN materials.0.docCode'],
  ],
  [
    'a certificate of no kind',
    { materials: [sharedSample({ docCode: '' })] },
    ['V15_DOC_CODE_MISSING materials.0.docCode'],
  ],
  ['no materials, yet one', { noMaterials: true, materials: [materialSample()] }, ['V15_NO_MATERIALS noMaterials']],
  [
    'a wrong check digit',
    { organization: { id: '11450800MB0F00020K', name: '示例局' } },
    ['CODE_CREDIT organization.id', 'CODE_PARTS organization.id'],
  ],
  ['a short code', { code: sample.code.slice(0, 31) }, ['CODE_ITEM code']],
  ['another type than the code', { typeCode: '07' }, ['CODE_PARTS typeCode']],
  ['another base code', { baseCode: '450131900001' }, ['CODE_PARTS baseCode']],
  ['a level outside', { levels: ['4'] }, ['CODE_LEVEL levels']],
  ['an unknown code', { channels: ['1', '2', '3', '7'] }, ['CODE_UNKNOWN channels.3']],
  ['a permit by notice', { basis: [{ basisId: 'basis-notice', article: '第一条', text: '' }] }, ['BASIS_RANK basis']],
  ['one id twice', { faqs: [...sample.faqs, ...sample.faqs] }, ['ID_TWICE faqs.1.id']],
  [
    'an unknown field',
    { fields: sample.fields.map((field) => ({ ...field, element: 'x', role: 'y' })).slice(0, 1) },
    ['FIELD_ELEMENT_UNKNOWN fields.0.element', 'FIELD_ROLE_UNKNOWN fields.0.role'],
  ],
  [
    'one field twice',
    { fields: [...sample.fields.slice(0, 1), ...sample.fields.slice(0, 1)] },
    ['FIELD_TWICE fields.1'],
  ],
  ['a situation that is gone', { situations: [] }, ['SITUATION_UNKNOWN materials.3.onlyIf.0']],
  [
    'a situation without option',
    { materials: [materialSample({ onlyIf: [{ questionId: 'q-premises', optionIds: [] }] })] },
    ['SITUATION_NEVER materials.0.onlyIf.0'],
  ],
  [
    'a question without a choice',
    { situations: sample.situations.map((one) => ({ ...one, options: one.options.slice(0, 1) })) },
    ['SITUATION_OPTIONS situations.0.options'],
  ],
  ['a text too long', { scope: '长'.repeat(1001) }, ['TOO_LONG scope']],
  ['a long citation', { basis: [{ basisId: 'basis-law', article: '第一条', text: '文'.repeat(4000) }] }, []],
  ['too many rows', { keywords: Array.from({ length: 31 }, (_, index) => `词${index}`) }, ['TOO_MANY keywords']],
  ['half a visit', { visits: 0.5, visitReason: '需当面核验本人', onlineDepth: ['1'] }, ['BAD_NUMBER visits']],
  ['a script for an address', { onlineUrl: 'javascript:alert(1)' }, ['BAD_URL onlineUrl']],
  ['a script for a website', { enquiry: { ...contact, website: ' JavaScript:alert(1)' } }, ['BAD_URL enquiry.website']],
];

describe('checkItemRules', () => {
  it.each(cases)('%s', (_, overrides, findings) => expect(judge(overrides)).toEqual(findings));

  it('words every finding without a gap', () => {
    for (const [what, overrides] of cases) {
      for (const finding of checkItemRules(guideSample(overrides), lintContextSample())) {
        const { title, message, suggestion } = wordFinding(finding);
        expect(`${title}${message}${suggestion}`, what).not.toMatch(/[{}]|undefined/u);
        expect(message, what).not.toBe(finding.ruleId);
      }
    }
  });
});
