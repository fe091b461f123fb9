import { defineConfig } from 'vitest/config';

// Tests that need other programs on the machine (CONTRIBUTING.md names them); without them they fail.
export default defineConfig({
  test: { include: ['test/system/**/*.test.ts'], testTimeout: 120_000 },
});
