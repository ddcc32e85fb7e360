/** Only for the templates of Vue files: the one linter that sees v-html. Everything else is biome's. */
import vue from 'eslint-plugin-vue';
import typescript from 'typescript-eslint';
import parser from 'vue-eslint-parser';

export default [
  { ignores: ['**/dist/**', '**/gql/**', '**/*.ts', '**/*.js', '**/*.mjs'] },
  ...vue.configs['flat/essential'],
  {
    files: ['**/*.vue'],
    languageOptions: { parser, parserOptions: { parser: typescript.parser, sourceType: 'module' } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': 'error',
      'vue/define-emits-declaration': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/no-template-target-blank': 'error',
      'vue/no-undef-properties': 'off',
      'vue/require-explicit-emits': 'error',
      'vue/no-unused-refs': 'error',
    },
  },
];
