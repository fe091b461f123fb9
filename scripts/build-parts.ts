/** What the build needs of the program itself. */
export { overlapsOf } from '../src/core/batch/template-overlaps.ts';
export { postFile } from '../src/core/post-file.ts';
export { regionsOf } from '../src/core/regions.ts';
export { checkTemplate, compileTemplate } from '../src/core/template-compiler.ts';
