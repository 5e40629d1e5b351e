/** typescript-eslint's strictest set with types. Every departure from it stands below with its reason. */
import { join } from 'node:path';
import tseslint from 'typescript-eslint';

const ROOT = join(import.meta.dirname, '../..');

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.data/', 'coverage/', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ROOT } },
    rules: {
      // A number in a text is exact and needs no ceremony; anything else in a template is a mistake.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => void work()` says no more than `() => work()`.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Types and entities are classes that only carry decorators.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A leading underscore marks a parameter that only its position needs; destructuring may leave siblings out.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A lint exception without a reason is a question for the reader.
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      // Runs out of stack on types that contain themselves (8.73.0), such as our selections and JSON values.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // The enums that we meet are those of libraries (graphql's kinds, pg's type ids), documented as plain values; we define none.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Every condition of a closed list is decided, so that a new one fails to compile.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // A suite is one long function by construction, and an assertion may look at what a type says cannot be.
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  // A migration is a list of statements, as long as the tables are many.
  { files: ['**/*.migration.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.base], rules: { eqeqeq: ['error', 'always', { null: 'ignore' }] } },
);
