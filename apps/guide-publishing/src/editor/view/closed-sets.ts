import type { GuideContent } from '@onewindow/guide-lint';

/** Elements whose values are a closed set of the content's own type; the locale has their words under `value`. */
export const closedSets: Readonly<Partial<Record<keyof GuideContent, readonly string[]>>> = {
  variantKind: ['NEW', 'CHANGE', 'RENEWAL', 'REISSUE', 'CANCELLATION', 'OTHER'],
  handling: ['IMMEDIATE', 'PROMISED'],
  devolution: ['NONE', 'DEVOLVED', 'ENTRUSTED', 'RECEIVED_ON_BEHALF'],
  deliveries: ['WINDOW', 'ELECTRONIC', 'SELF_SERVICE', 'MAIL'],
};
