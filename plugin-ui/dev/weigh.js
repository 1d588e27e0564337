/** Prints what a first visit has to fetch, compressed, and fails above the limit. */
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

let total = 0;
for (const path of files(root).filter((path) => /\.(html|css|js)$/.test(path))) {
  const bytes = gzipSync(readFileSync(path), { level: 9 }).length;
  const later = path.includes('/later-');
  if (!later) total += bytes;
  console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${path.slice(root.length + 1)}${later ? ', only when it is opened' : ''}`);
}
console.log(`${(total / 1024).toFixed(1).padStart(7)} KB  for a first visit, compressed; the limit is ${LIMIT / 1024} KB`);
if (total > LIMIT) {
  console.error('The first visit weighs too much.');
  process.exit(1);
}
