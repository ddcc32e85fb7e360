import type { ServiceContext } from '@onewindow/subgraph-kit';
import { findDictionary } from '../dictionary/dictionary.repository.ts';
import { type FormElement, type FormKind, formFacts } from './form-facts.ts';
import type { PageHead } from './guide-page.repository.ts';
import type { PublicAnswer } from './public-answer.ts';
import { loadFacts } from './render-page.ts';
import { pdfAnswer } from './show-notice.ts';

/**
 * GET /g/<code>/forms/<material>/blank.pdf and sample.pdf: drawn from the fields of the item, with the version on
 * every page; a file that was uploaded is found where files are.
 */
export async function showForm(
  ctx: ServiceContext,
  head: PageHead,
  { materialId, kind }: { materialId: string; kind: FormKind },
): Promise<PublicAnswer | null> {
  const facts = await loadFacts(ctx, head, head.version);
  const material = facts?.content.materials.find(
    ({ id }) => encodeURIComponent(id) === materialId || id === materialId,
  );
  const file = kind === 'blank' ? material?.blankForm : material?.sampleForm;
  if (!facts || !material || !file) return null;
  if (file.kind === 'FILE') {
    const location = `/files/${encodeURIComponent(file.fileId)}`;
    return { status: 302, headers: { location, 'cache-control': 'no-cache' }, body: Buffer.alloc(0) };
  }
  const form = formFacts(facts, material, { kind, elements: await loadElements(ctx) });
  return pdfAnswer(`${head.code}-v${head.version}-${kind}.pdf`, { kind: 'form', facts: form }, 'public, max-age=60');
}

async function loadElements(ctx: ServiceContext): Promise<Map<string, FormElement>> {
  const dictionary = await findDictionary(ctx.em);
  return new Map(
    (dictionary?.elements ?? []).map(({ code, type, unit, constraints }) => [
      code,
      { type, unit: unit ?? null, options: constraints?.options ?? [], maxLength: constraints?.maxLength ?? null },
    ]),
  );
}
