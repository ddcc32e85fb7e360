/**
 * The published password of every account of the sample city. It opens nothing elsewhere: the server offers
 * such accounts, and lets them in, only while the sample city is on.
 */
export const demoPassword = 'Demo-2026';
