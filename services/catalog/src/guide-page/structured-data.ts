import type { ServicePlace } from '@onewindow/guide-lint';
import { codeName, type PageFacts, publicAddress, safeLink } from './page-facts.ts';

/** The guide as a schema.org GovernmentService, for search engines and other systems. */
export function structuredData(facts: PageFacts): Record<string, unknown> {
  const { content } = facts;
  const online = content.isOnline ? safeLink(content.onlineUrl) : null;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': publicAddress(facts),
    url: publicAddress(facts),
    identifier: content.code,
    name: content.name,
    ...(content.variantName ? { alternateName: content.variantName } : {}),
    ...(content.scope ? { description: content.scope } : {}),
    ...(content.keywords.length > 0 ? { keywords: content.keywords.join(',') } : {}),
    serviceType: codeName(facts, 'itemType', content.typeCode),
    inLanguage: 'zh-CN',
    provider: {
      '@type': 'GovernmentOrganization',
      name: content.organization.name,
      identifier: content.organization.id,
      telephone: content.enquiry.phone,
    },
    areaServed: { '@type': 'AdministrativeArea', identifier: content.divisionCode },
    audience: content.audiences.map((code) => ({
      '@type': 'Audience',
      audienceType: codeName(facts, 'audience', code),
    })),
    serviceOutput: content.results.map(({ name }) => ({ '@type': 'GovernmentPermit', name })),
    availableChannel: [
      ...(online ? [{ '@type': 'ServiceChannel', serviceUrl: new URL(online, publicAddress(facts)).href }] : []),
      ...content.places.slice(0, 3).map((place) => windowChannel(place, content.enquiry.phone)),
    ],
  };
}

function windowChannel({ hallName, address, hours }: ServicePlace, telephone: string): Record<string, unknown> {
  return {
    '@type': 'ServiceChannel',
    servicePhone: { '@type': 'ContactPoint', telephone, ...(hours ? { hoursAvailable: hours } : {}) },
    serviceLocation: { '@type': 'GovernmentOffice', name: hallName, address },
  };
}

/** JSON that may stand inside a script element: no `<`, `>` or `&`, and no line separators. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
