import type { MessageCompiler, MessageContext, MessageFunction } from 'vue-i18n';

/**
 * Turns a message into a function: `{name}` is replaced by what was passed under that name, everything else
 * stands as written. It needs no code generation (the content policy forbids it) and spares the library's own
 * compiler, whose signs for plurals and links our messages do not use.
 */
export const compileMessage = ((message: unknown): MessageFunction<string> => {
  if (typeof message !== 'string') return () => '';
  const parts = message.split(/\{(\w+)\}/);
  if (parts.length === 1) return () => message;
  return (context: MessageContext<string>) =>
    parts.map((part, index) => (index % 2 === 0 ? part : String(context.named(part) ?? ''))).join('');
}) as MessageCompiler;
