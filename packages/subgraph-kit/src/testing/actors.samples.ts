import type { Actor } from '../identity.ts';

/** A clerk at the comprehensive window of the city hall (fictitious); change what the test is about. */
export function staffActor(values: Partial<Actor> = {}): Actor {
  const organizationId = values.organizationId ?? '12450800MB0F01103K';
  const divisionCode = values.divisionCode ?? '450800';
  return {
    accountId: '01900000-0000-7000-8000-000000000001',
    personId: '01900000-0000-7000-8000-000000000002',
    name: '韦示例',
    kind: 'STAFF',
    organizationId,
    organizationName: '贵港市政务服务中心',
    divisionCode,
    hall: '450800',
    idNumber: null,
    mobile: '13800000001',
    roles: [{ code: 'ACC', organizationId, divisionCode }],
    letters: [],
    ...values,
  };
}

/** A person who applies (fictitious: sequence numbers 996–999 were never given to that birth year). */
export function applicantActor(values: Partial<Actor> = {}): Actor {
  return {
    accountId: '01900000-0000-7000-8000-000000000011',
    personId: '01900000-0000-7000-8000-000000000012',
    name: '黄示例',
    kind: 'APPLICANT',
    organizationId: null,
    organizationName: null,
    divisionCode: '450800',
    hall: null,
    idNumber: '45080219700101997X',
    mobile: '13800000002',
    roles: [{ code: 'APP', organizationId: '', divisionCode: '450800' }],
    letters: [],
    ...values,
  };
}
