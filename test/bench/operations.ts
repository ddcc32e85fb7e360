import { createHash } from 'node:crypto';
import { type Contract, readContract } from '@onewindow/gateway';

/** One operation of the bench, with the id under which the gateway knows it. */
export interface Operation {
  readonly name: string;
  readonly text: string;
  readonly id: string;
}

const contract = readContract();

/** An operation that an app sends, by its name. */
function registered(name: string): Operation {
  const found = [...contract.operations].find(([, text]) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text));
  if (!found) throw new Error(`No registered operation is called ${name}`);
  return { name, id: found[0], text: found[1] };
}

function own(name: string, text: string): Operation {
  return { name, text, id: createHash('sha256').update(text).digest('hex') };
}

/** What the bench asks. Reads and acts of the apps are theirs, word for word. */
export const operations = {
  signIn: registered('SignIn'),
  workList: registered('WorkList'),
  submit: registered('Submit'),
  accept: registered('AcceptBundleCase'),
  review: registered('ReviewCase'),
  grant: registered('GrantCase'),
  guideSearch: registered('GuideSearch'),
  guide: registered('Guide'),
  point: own(
    'BenchPoint',
    'query BenchPoint($code: ID!) { item(code: $code) { code name version handling promiseDays } }',
  ),
  nested: own(
    'BenchNested',
    `query BenchNested { workList(stage: DONE, first: 20) { nodes { id number name state submittedAt
      item { code name handling promiseDays } organization { id name shortName phone }
      notices { id kind number title createdAt } } pageInfo { hasNextPage } } }`,
  ),
  lintContext: own('BenchLintContext', 'query BenchLintContext { lintContext }'),
  family: own(
    'BenchFamily',
    `query BenchFamily($id: ID!) { case(id: $id) { id version state decidedAt
      members { id kind state version organization { id } } } }`,
  ),
} as const;

/** The repository's contract, with the bench's operations registered like those of an app. */
export function benchContract(): Contract {
  const own = Object.values(operations).map(({ id, text }) => [id, text] as const);
  return { ...contract, operations: new Map([...contract.operations, ...own]) };
}
