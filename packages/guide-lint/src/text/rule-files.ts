import bothMedia from '../rules/both-media.json' with { type: 'json' };
import catchAll from '../rules/catch-all.json' with { type: 'json' };
import legalese from '../rules/legalese.json' with { type: 'json' };
import markup from '../rules/markup.json' with { type: 'json' };
import meaningless from '../rules/meaningless.json' with { type: 'json' };
import namedAgency from '../rules/named-agency.json' with { type: 'json' };
import oddProof from '../rules/odd-proof.json' with { type: 'json' };
import vague from '../rules/vague.json' with { type: 'json' };
import type { RuleFile } from './rule.ts';

/** Every file of rules that are found in a text. Rules of structure stand in files of their own. */
export const textRuleFiles = [
  catchAll,
  meaningless,
  vague,
  legalese,
  oddProof,
  namedAgency,
  bothMedia,
  markup,
] as unknown as readonly RuleFile[];
