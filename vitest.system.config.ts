import { defineConfig } from 'vitest/config';

// Tests that need other programs on the machine; each skips itself where its program is not there.
export default defineConfig({
  test: { include: ['test/system/**/*.test.ts'], testTimeout: 120_000 },
});
