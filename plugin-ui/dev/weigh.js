/** Prints what a first visit has to fetch, compressed, and fails above the limit: page, style, and the program with its heaviest part. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT = 60 * 1024;
const root = process.env.HEED_UI_OUT ?? 'target/classes/META-INF/resources/ui';

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;

const page = readFileSync(join(root, 'index.html'), 'utf8');
const weights = files(root)
  .filter((path) => /\.(html|css|js)$/.test(path))
  .map((path) => ({ name: path.slice(root.length + 1), bytes: gzipSync(readFileSync(path), { level: 9 }).length }))
  .map((file) => ({ ...file, atOnce: file.name === 'index.html' || page.includes(file.name) }));
for (const { name, bytes, atOnce } of weights) console.log(`${kilobytes(bytes)}  ${name}${atOnce ? '' : '  (when first opened)'}`);

const sum = (list) => list.reduce((all, { bytes }) => all + bytes, 0);
const atOnce = sum(weights.filter((file) => file.atOnce));
/** A part with every piece that it shares with others. */
const needs = (name, found = new Set()) => {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join(root, name), 'utf8');
  for (const [, piece] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) needs(`assets/${piece}`, found);
  return found;
};
const later = weights.filter((file) => !file.atOnce && file.name.endsWith('.js'));
const stepUp = later.find((file) => file.name.includes('step-up'));
// Any screen may ask for six digits.
const opened = later.map((file) => {
  const all = new Set([...needs(file.name), ...needs(stepUp.name)]);
  return sum(weights.filter((each) => !each.atOnce && all.has(each.name)));
});
const total = atOnce + Math.max(...opened);
console.log(`${kilobytes(atOnce)}  at once`);
console.log(`${kilobytes(total)}  the heaviest screen at the most; the limit is ${LIMIT / 1024} KB`);
if (total > LIMIT) {
  console.error('The first visit weighs too much.');
  process.exit(1);
}
