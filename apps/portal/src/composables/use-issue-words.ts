import type { Issue } from '@onewindow/process-forms';
import { fieldSubject, issueWords, questionSubject, type Subject } from '../view/issue-words.ts';
import { words } from '../view/words.ts';
import { useApplication } from './use-application.ts';
import { useWords } from './use-words.ts';

/**
 * Words an issue of the application: of a question, a field, a role, a material, the delivery. In a list (`listed`)
 * an issue of a repeated role also says which entry it means.
 */
export function useIssueWords(): { wordsOf: (issue: Issue) => string; listed: (issue: Issue) => string } {
  const { content, form } = useApplication();
  const { say } = useWords();

  function subjectOf(path: string): Subject {
    const question = content.value.questions.find(({ id }) => path === `answers.${id}`);
    if (question) return questionSubject(question);
    const field = form.value.fields.find(({ key }) => key === path);
    if (field) return fieldSubject(field);
    const [part = '', name = ''] = path.split('.');
    const plain = { unit: '', help: '' };
    if (part === 'delivery') {
      const label = name === '' ? '' : say(words(name === 'mode' ? 'delivery.modeLabel' : `delivery.${name}`));
      return { label, kind: `delivery.${name}`, ...plain };
    }
    if (part === 'notice') return { label: '', kind: 'notice', ...plain };
    if (part === 'isDeclaredTrue') return { label: '', kind: 'declaration', ...plain };
    return { label: form.value.roles.find(({ code }) => code === path)?.label ?? '', kind: 'text', ...plain };
  }

  const wordsOf = (issue: Issue) => say(issueWords(issue, subjectOf(issue.path)));
  return {
    wordsOf,
    listed(issue) {
      const { entry } = issue.params;
      const text = wordsOf(issue);
      return typeof entry === 'number' ? say(words('form.ofEntry', { number: entry + 1, text })) : text;
    },
  };
}
