import type { Issue } from '../register/refusal.rules.ts';
import type { GuideChangeKind, Justification } from './guide-revision.rules.ts';

/** Most justifications of one guide, and longest texts. */
const most = 300;
const longest = { findingKey: 2000, text: 2000, changeReason: 2000, changeDocument: 200 };

/** What a draft says besides its content, as it comes in. */
export interface DraftWordsInput {
  justifications: readonly { findingKey: string; text: string }[];
  changeKind: GuideChangeKind;
  changeReason: string;
  changeDocument: string;
}

/** The words of a draft as they are kept, or every issue with its place. */
export type ReadDraftWords =
  | {
      ok: true;
      words: {
        justifications: Justification[];
        changeKind: GuideChangeKind;
        changeReason: string;
        changeDocument: string;
      };
    }
  | { ok: false; issues: Issue[] };

/** Checks the words; a justification that was there before keeps its author, an empty one is none. */
export function readDraftWords(
  input: DraftWordsInput,
  before: readonly Justification[],
  authorName: string,
): ReadDraftWords {
  const issues = [
    ...checkText('changeReason', input.changeReason, longest.changeReason),
    ...checkText('changeDocument', input.changeDocument, longest.changeDocument),
    ...input.justifications.flatMap(({ findingKey, text }, index) => [
      ...checkText(`justifications.${index}.findingKey`, findingKey, longest.findingKey),
      ...checkText(`justifications.${index}.text`, text, longest.text),
    ]),
  ];
  if (input.justifications.length > most) {
    issues.push({ path: 'justifications', code: 'TOO_LONG', params: { max: most } });
  }
  if (issues.length > 0) return { ok: false, issues };
  const known = new Map(before.map((each) => [each.findingKey, each]));
  const written = new Map(input.justifications.map(({ findingKey, text }) => [findingKey, text]));
  const justifications = [...written]
    .filter(([, text]) => text.trim() !== '')
    .map(([findingKey, text]): Justification => {
      const earlier = known.get(findingKey);
      return {
        findingKey,
        text,
        authorName: earlier?.text === text ? earlier.authorName : authorName,
        isAccepted: false,
      };
    });
  const { changeKind, changeReason, changeDocument } = input;
  return { ok: true, words: { justifications, changeKind, changeReason, changeDocument } };
}

function checkText(path: string, text: string, max: number): Issue[] {
  if (text.length > max) return [{ path, code: 'TOO_LONG', params: { max } }];
  if (text.includes('\0') || !text.isWellFormed()) return [{ path, code: 'UNPRINTABLE', params: {} }];
  return [];
}
