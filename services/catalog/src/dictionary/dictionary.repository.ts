import type { EntityManager } from '@mikro-orm/postgresql';
import { DictionaryVersion } from './dictionary.entity.ts';

/** The dictionary in force; null before the first publication. */
export async function findDictionary(em: EntityManager): Promise<DictionaryVersion | null> {
  const [newest] = await em.find(DictionaryVersion, {}, { orderBy: { version: 'desc' }, limit: 1 });
  return newest ?? null;
}

/** Codes of the elements and roles in force; empty before the first publication. */
export async function loadDictionaryCodes(em: EntityManager): Promise<{ elements: Set<string>; roles: Set<string> }> {
  const dictionary = await findDictionary(em);
  return {
    elements: new Set(dictionary?.elements.map(({ code }) => code)),
    roles: new Set(dictionary?.roles.map(({ code }) => code)),
  };
}
