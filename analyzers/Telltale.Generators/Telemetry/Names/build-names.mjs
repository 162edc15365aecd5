// Writes DeprecatedNames.Table.cs and Namespaces.Table.cs from the npm package @opentelemetry/semantic-conventions.
// node build-names.mjs <folder of the unpacked package>
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = process.argv[2];
const version = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')).version;
const here = dirname(fileURLToPath(import.meta.url));

// Words of everyday life, which programs use for something else.
const tooCommon = new Set(['state', 'pool.name', 'message.id', 'message.type', 'message.compressed_size', 'message.uncompressed_size', 'error.message', 'event.name']);
// Known to everybody as what they are, and used by other conventions.
const notNamespaces = new Set(['error', 'event', 'exception', 'log', 'test', 'session', 'message']);

const constants = ['stable_attributes', 'experimental_attributes', 'stable_metrics', 'experimental_metrics'].flatMap(file => {
  const text = readFileSync(join(from, 'dist', `${file}.d.mts`), 'utf8');
  return [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*declare const (ATTR|METRIC)_(\w+): "([^"]*)"/g)].map(match => ({
    isMetric: match[2] === 'METRIC',
    name: match[4],
    deprecated: /@deprecated ([\s\S]*?)(?:\n \*\s*(?:\n|$)|$)/.exec(match[1])?.[1].replace(/\s*\n \*\s*/g, ' ').trim(),
  }));
});

// What only moved to another repository keeps its name.
const isMoved = text => /^Moved to/.test(text);
const replaced = text => /^Replaced by `([^`]+)`(?:\.|, which has moved to .*| \(string\)\.)?$/.exec(text)?.[1]
  ?? /^Use `([^`]+)` instead\.$/.exec(text)?.[1];
const mentioned = text => [...text.matchAll(/`([a-z][a-z0-9_.-]*\.[a-z0-9_.-]+)`/g)].map(match => match[1]);

const gone = new Map(constants
  .filter(({ name, deprecated }) => deprecated && !isMoved(deprecated) && !tooCommon.has(name) && name.includes('.'))
  .map(({ name, deprecated }) => [name, replaced(deprecated) ?? '?' + [...new Set(mentioned(deprecated))].filter(other => other !== name).join(',')]));
for (const [name, next] of gone) {
  if (gone.get(next) && !gone.get(next).startsWith('?')) gone.set(name, gone.get(next));
}

const current = constants.filter(({ isMetric, deprecated }) => !isMetric && (!deprecated || isMoved(deprecated))).map(({ name }) => name);
const names = new Set(constants.map(({ name }) => name));
const namespaces = new Set(current.flatMap(name => name.split('.').slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join('.')))
  .filter(space => !names.has(space) && !notNamespaces.has(space)));

const wrap = words => words.reduce((lines, word) => {
  const last = lines.at(-1);
  if (last !== undefined && last.length + word.length < 130) lines[lines.length - 1] = `${last} ${word}`;
  else lines.push(word);
  return lines;
}, []);
const write = (type, summary, lines) => writeFileSync(join(here, `${type}.Table.cs`),
  `namespace Telltale.Generators;\n\n/// <content>${summary} Written by build-names.mjs from version ${version} of the conventions.</content>\n`
  + `internal static partial class ${type}\n{\n    private const string Table = """\n${lines.map(line => `        ${line}\n`).join('')}        """;\n}\n`);

write('DeprecatedNames', 'Names and what replaces them; after a question mark, what may.', wrap([...gone].sort().map(([name, next]) => `${name}=${next}`)));
write('Namespaces', 'The namespaces of attributes.', wrap([...namespaces].sort()));
