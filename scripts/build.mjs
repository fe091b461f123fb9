// Builds what ships: the program as a few ES modules, and each campaign with its letters compiled.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

/** Bundled packages written as CommonJS call `require` for Node's own modules, and for no others. */
const REQUIRE =
  'const require = (name) => { const found = process.getBuiltinModule(name); if (found) return found; throw new Error(name + " is not in the bundle"); };';

/**
 * commander is CommonJS, which a bundle keeps in a function of its own: Node would read all of it twice. Its few
 * `require` and `exports` are turned into `import` and `export`. It can start other programs, which we never ask of it:
 * what that takes is loaded if it ever does.
 */
const commanderAsModule = {
  name: 'commander-as-module',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]commander[\\/](index|lib[\\/]\w+)\.js$/ }, async ({ path: file }) => {
      const contents = (await readFile(file, 'utf8'))
        .replace("const childProcess = require('node:child_process');", LATE_CHILD_PROCESS)
        .replace(/const (\w+) = require\('(node:\w+)'\)\.\1;/g, "import { $1 } from '$2';")
        .replace(/const (\{[^}]+\}|\w+) = require\('([^']+)'\);/g, "import $1 from '$2';")
        .replace(/^exports\.(\w+) = \1;/gm, 'export { $1 };')
        .replace(/^exports\.(\w+) = /gm, 'export const $1 = ');
      if (/^exports\.|= require\(/m.test(contents))
        throw new Error(`${file} is written in a new way: mend this plugin.`);
      return { contents };
    });
  },
};

/** inquirer brings a question that opens an editor, with the tables of all encodings: 400 KB. Ours is in adapters/editor.ts. */
const withoutEditor = {
  name: 'without-editor',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@inquirer\/editor$/ }, () => ({ path: 'editor', namespace: 'left-out' }));
    onLoad({ filter: /^/, namespace: 'left-out' }, () => ({ contents: 'export default undefined;' }));
  },
};

/** Where a package keeps itself as ES modules, or would but for the plugin above. */
const AS_MODULES = {
  commander: path('node_modules/commander/index.js'),
  'handlebars/runtime.js': path('node_modules/handlebars/lib/handlebars.runtime.js'),
  handlebars: path('node_modules/handlebars/lib/handlebars.js'),
};

const LATE_CHILD_PROCESS =
  "const childProcess = { spawn: (...args) => process.getBuiltinModule('child_process').spawn(...args) };";

const OPTIONS = {
  absWorkingDir: path('.'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.17',
  // Plain ASCII (the default): Node reads it faster than text with other letters.
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** `open` carries helper programs beside its code, so it stays a package of its own. */
async function buildProgram() {
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: ['src/start.ts'],
    outdir: path('dist'),
    splitting: true,
    external: ['open'],
    plugins: [commanderAsModule, withoutEditor],
    alias: AS_MODULES,
    banner: { js: REQUIRE },
    metafile: true,
  });
  await gatherMain(metafile.outputs);
  await gatherBatch(metafile.outputs);
  for (const file of await readdir(path('dist')))
    if (file.endsWith('.js')) await askForBuiltins(path(`dist/${file}`));
  return Object.keys(metafile.inputs);
}

/**
 * What the program shares with what it loads late stands in chunks of its own, nine files or more, and Node takes a
 * millisecond or two for each. Here they are put into one file with the program, from which the late ones import: it is
 * always there before them.
 */
async function gatherMain(outputs) {
  const nameOf = (output) => output.replace(/^dist\//, '');
  const main = Object.keys(outputs).find((output) => outputs[output].entryPoint === 'src/main.ts');
  const gathered = [main];
  for (const output of gathered)
    for (const { path: needed, kind } of outputs[output].imports)
      if (kind === 'import-statement' && needed in outputs && !gathered.includes(needed))
        gathered.push(needed);
  const late = Object.keys(outputs).filter((output) => !gathered.includes(output));
  /** The chunks' exports under names that differ from one another. */
  const renamed = (output, name) => `_${gathered.indexOf(output)}_${name}`;
  const exported = gathered.flatMap((output) =>
    outputs[output].exports.map(
      (name) => `export { ${name} as ${renamed(output, name)} } from './${nameOf(output)}';`,
    ),
  );
  const { outputFiles } = await build({
    ...OPTIONS,
    stdin: { contents: [`import './${nameOf(main)}';`, ...exported].join('\n'), resolveDir: path('dist') },
    external: ['open', ...late.map((output) => `./${nameOf(output)}`)],
    write: false,
  });
  for (const output of gathered) await rm(path(output));
  await writeFile(path('dist/main.js'), outputFiles[0].contents);
  for (const output of late) {
    const source = await readFile(path(output), 'utf8');
    await writeFile(
      path(output),
      source
        .replace(/import(?:\{([^}]*)\}from)?"\.\/([\w-]+\.js)";/g, (whole, names, file) => {
          if (!gathered.includes(`dist/${file}`)) return whole;
          const renamedNames = names?.replace(
            /([\w$]+)( as [\w$]+)?/g,
            (_, name, as = ` as ${name}`) => renamed(`dist/${file}`, name) + as,
          );
          return names === undefined ? 'import"./main.js";' : `import{${renamedNames}}from"./main.js";`;
        })
        .replaceAll(`import("./${nameOf(main)}")`, 'import("./main.js")'),
    );
  }
}

/** What every batch loads. */
const OF_BATCH = ['src/commands/batch/batch.ts', 'src/adapters/tables.ts', 'src/adapters/draft-folders.ts'];

/** The same for what every batch loads: one file instead of six. Chunks that others need stay beside it. */
async function gatherBatch(outputs) {
  const entries = Object.keys(outputs)
    .filter((output) => OF_BATCH.includes(outputs[output].entryPoint))
    .map((output) => output.replace(/^dist\//, './'));
  if (entries.length !== OF_BATCH.length) throw new Error(`Some of these were moved: ${OF_BATCH}`);
  const others = (await readdir(path('dist')))
    .map((name) => `./${name}`)
    .filter((name) => /\.js$/.test(name));
  const late = others.filter((name) => !entries.includes(name) && !/^\.\/chunk-/.test(name));
  const { outputFiles } = await build({
    ...OPTIONS,
    stdin: {
      contents: entries.map((name) => `export * from '${name}';`).join('\n'),
      resolveDir: path('dist'),
    },
    external: late,
    write: false,
  });
  for (const entry of entries) await rm(path(`dist/${entry}`));
  await writeFile(path('dist/batch.js'), outputFiles[0].contents);
  const main = await readFile(path('dist/main.js'), 'utf8');
  const redirected = entries.reduce(
    (source, entry) => source.replaceAll(`import("${entry}")`, 'import("./batch.js")'),
    main,
  );
  await writeFile(path('dist/main.js'), redirected);
  const left = others.filter((name) => !entries.includes(name));
  const sources = await Promise.all(left.map((name) => readFile(path(`dist/${name}`), 'utf8')));
  for (const entry of entries)
    if (sources.some((source) => source.includes(entry)))
      throw new Error(`${entry} is needed apart from a batch.`);
  for (const name of left)
    if (/^\.\/chunk-/.test(name) && !sources.some((source) => source.includes(name)))
      await rm(path(`dist/${name}`));
}

/**
 * `import { readFileSync as a } from "node:fs"` → `var { readFileSync: a } = process.getBuiltinModule("node:fs")`.
 * For an import Node makes a façade of the whole module, and the one of node:fs loads all its streams: asked for
 * directly, the modules that a letter needs cost a quarter of that.
 */
async function askForBuiltins(file) {
  const source = await readFile(file, 'utf8');
  const direct = source.replace(
    /(?<=^|[;}\n])import(?:\{([^}]*)\}|\s*\*\s*as ([\w$]+) ?|\s([\w$]+) ?)from"(node:[\w/]+)";/g,
    (_, names, namespace, whole, module) =>
      `var ${namespace ?? whole ?? `{${names.replace(/ as /g, ':')}}`}=process.getBuiltinModule("${module}");`,
  );
  if (
    /from ?"node:|getBuiltinModule\("node:\w+"\);import|var\{[^}]*\bdefault:[^}]*\}=process\.getB/.test(
      direct,
    )
  )
    throw new Error(`${file} imports a module of Node's in a way that this build does not know.`);
  await writeFile(file, direct);
}

/** What is laid out in the build for a quick start: the posts a line each, the letters compiled. */
async function buildData() {
  await build({
    ...OPTIONS,
    entryPoints: ['scripts/build-parts.ts'],
    outfile: path('dist/compiler.js'),
    banner: { js: REQUIRE },
  });
  const { checkTemplate, compileTemplate, overlapsOf, postFile, regionsOf } = await import(
    new URL('dist/compiler.js', root).href
  );
  await rm(path('dist/compiler.js'));
  const data = async (name) => JSON.parse(await readFile(path(`data/${name}.json`), 'utf8'));
  const withoutRelations = new Set((await data('no-relations')).map(({ country }) => country));
  const { reviewBy } = await data('review');
  await writeFile(path('dist/posts.tsv'), postFile(await data('posts'), { reviewBy, withoutRelations }));
  const countries = (await readdir(path('data/places')))
    .filter((name) => /^[A-Z]{2}\.tsv$/.test(name))
    .sort();
  const places = await Promise.all(countries.map((name) => readFile(path(`data/places/${name}`))));
  await writeFile(path('dist/regions.tsv'), regionsOf(places));
  await mkdir(path('dist/campaigns'), { recursive: true });
  const folders = (await readdir(path('templates'), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name: id } of folders) {
    const folder = path(`templates/${id}/`);
    const campaign = JSON.parse(await readFile(`${folder}campaign.json`, 'utf8'));
    for (const file of (await readdir(folder)).sort()) {
      const [, language] = /^letter\.(.+)\.hbs$/.exec(file) ?? [];
      if (language === undefined) continue;
      const source = await readFile(folder + file, 'utf8');
      const problems = checkTemplate(source);
      if (problems.length > 0) throw new Error(`templates/${id}/${file}: ${JSON.stringify(problems)}`);
      const data = { ...campaign, languages: { [language]: campaign.languages[language] } };
      const template = compileTemplate(source);
      await writeFile(
        path(`dist/campaigns/${id}.${language}.json`),
        JSON.stringify({ data, letter: { ...template, overlaps: overlapsOf(template) } }),
      );
    }
  }
}

/** The licences of the packages whose code is in the bundle, as those licences ask. */
async function collectLicences(inputs) {
  const packages = [
    ...new Set(inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [])),
  ].sort();
  const texts = [];
  for (const folder of packages) {
    const { name, version, license } = JSON.parse(await readFile(path(`${folder}/package.json`), 'utf8'));
    const file = (await readdir(path(folder))).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence file to pass on.`);
    const text = (await readFile(path(`${folder}/${file}`), 'utf8')).trim();
    texts.push(`${name} ${version} (${license})\n\n${text}\n`);
  }
  await writeFile(path('dist/THIRD-PARTY.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

await rm(path('dist'), { recursive: true, force: true });
const inputs = await buildProgram();
await Promise.all([buildData(), collectLicences(inputs)]);
