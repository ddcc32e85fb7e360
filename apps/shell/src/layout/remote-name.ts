import { useI18n } from 'vue-i18n';

/** What people call a remote that could not say so itself; its directory name when nobody wrote it down. */
export function useRemoteName(): (name: string) => string {
  const { t, te } = useI18n();
  return (name) => (te(`shell.remotes.${name}`) ? t(`shell.remotes.${name}`) : name);
}
