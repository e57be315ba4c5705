import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

// What has to ask the type checker stands in .oxlintrc.json: a third of the time.
export default ts.config(
  globalIgnores(['dist/', 'node_modules/']),
  js.configs.recommended,
  ts.configs.strict,
  prettier,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // A regular expression that refuses control characters has to name them.
      'no-control-regex': 'off',
      // Undo functions and `Set.delete` share the shape `() => void`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
