import { PEOPLE } from '../fixtures/people.ts';
import { FOOD_LICENCE, LARGE_RESTAURANT, RESTAURANT, SMALL_RESTAURANT } from '../fixtures/restaurant.ts';
import { apply, prepareApplication, saveDraft } from '../fixtures/steps/applications.ts';
import { bundleNamed, edit } from '../fixtures/steps/bundles.ts';
import { accept, bundleIn, decideMember, memberIn, seeCase } from '../fixtures/steps/cases.ts';
import { handToCourier } from '../fixtures/steps/hand-over.ts';
import { Visitor } from '../fixtures/visitor.ts';
import { type PreparedGuides, prepareGuides } from './prepared-guides.ts';

/** Ids of what a prepared city holds, so that every page has something to show. */
export interface PreparedCity {
  readonly bundleId: string;
  readonly acceptedCase: { readonly id: string; readonly memberId: string };
  readonly submittedCase: { readonly id: string; readonly number: string };
  readonly handedOverCase: string;
  readonly shipmentId: string;
  readonly stranger: string;
  readonly guides: PreparedGuides;
}

/** Walks a running city (open to any operation) through the API until every list and page has rows. */
export async function prepareCity(url: string): Promise<PreparedCity> {
  const visitors = new Map<string, Promise<Visitor>>();
  const as = (login: string): Promise<Visitor> => {
    const visitor = visitors.get(login) ?? Visitor.signedIn(url, login);
    visitors.set(login, visitor);
    return visitor;
  };
  const applicant = await as(PEOPLE.applicant);
  const { id: bundleId, published } = await bundleNamed(applicant, RESTAURANT);
  const small = await prepareApplication(applicant, published, SMALL_RESTAURANT);

  const handedOver = (await apply(applicant, small)).case?.id ?? '';
  await accept(await as(PEOPLE.clerk), handedOver);
  await decideMember(as, await memberIn(applicant, handedOver, FOOD_LICENCE, ['IN_REVIEW']));
  await bundleIn(applicant, handedOver, 'TO_ISSUE');
  const { id: shipmentId } = await handToCourier(as, handedOver);

  const large = await prepareApplication(applicant, published, LARGE_RESTAURANT);
  const accepted = (await apply(applicant, large)).case?.id ?? '';
  await accept(await as(PEOPLE.clerk), accepted);
  const member = await memberIn(applicant, accepted, FOOD_LICENCE, ['IN_REVIEW']);

  const another = { ...small, values: { ...small.values, 'premise:premise.floor': '3层' } };
  const submitted = (await apply(applicant, another)).case;
  await saveDraft(applicant, large);
  const lead = await as(PEOPLE.lead);
  await edit(lead, 'reviseBundle', { bundleId });
  const { version } = await seeCase(applicant, accepted);
  if (version < 1) throw new Error('The accepted case has no version');
  return {
    bundleId,
    acceptedCase: { id: accepted, memberId: member.id },
    submittedCase: { id: submitted?.id ?? '', number: submitted?.number ?? '' },
    handedOverCase: handedOver,
    shipmentId,
    stranger: PEOPLE.otherApplicant,
    guides: await prepareGuides(as),
  };
}
