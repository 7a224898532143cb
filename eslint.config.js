import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'runtime/',
      'coverage/',
      '**/generated/',
      '**/expected/',
      // They belong to the projects that they are written into, whose own linters read them.
      'test/projects/programs/',
      'bench/',
      '**/node_modules/',
      '**/.cache/',
    ],
  },
  js.configs.recommended,
  { files: ['.ci/*.js'], languageOptions: { globals: { console: 'readonly' } } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Numbers read well in templates, and so do the texts of lists.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Functions are passed around in objects of functions here, which have no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Index access is checked (noUncheckedIndexedAccess): where a bound is known, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An index signature names its key; and a type alias, unlike an interface, has one of its own.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      // ts-morph and openapi-typescript hand out objects whose classes are interfaces to us.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
);
