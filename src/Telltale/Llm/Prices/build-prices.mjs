// Writes prices.txt, the table that is embedded in the runtime, from the data of the npm package @pydantic/genai-prices.
// Usage: node build-prices.mjs <folder with node_modules> <date of the data, YYYY-MM-DD>. README.md says what is written.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, date] = process.argv.slice(2);
if (!folder || !/^\d{4}-\d{2}-\d{2}$/.test(date ?? '')) {
  console.error('usage: node build-prices.mjs <folder with node_modules> <YYYY-MM-DD>');
  process.exit(2);
}

const home = join(resolve(folder), 'node_modules/@pydantic/genai-prices');
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
const main = createRequire(join(home, 'package.json')).resolve('@pydantic/genai-prices');
const { waitForUpdate } = await import(pathToFileURL(main));

// Our codes, in the order they are written in: USD per million tokens, but q and s, which are per thousand.
const codes = {
  input_mtok: 'i', output_mtok: 'o', cache_read_mtok: 'r', cache_write_mtok: 'w', cache_write_1h_mtok: 'h',
  output_reasoning_mtok: 't', input_audio_mtok: 'ia', output_audio_mtok: 'oa', input_image_mtok: 'ii', output_image_mtok: 'oi',
  requests_kcount: 'q', web_searches_kcount: 's',
};
const absurd = 1000; // USD; the dearest true price is below 1,000 per million tokens.

const left = new Map(); // What is left out, by reason.
const leave = (reason, what) => void left.set(reason, [...(left.get(reason) ?? []), what]);

// A price without the noise of binary fractions (0.30000000000000004), and never in exponent form.
const number = n => Number(n.toPrecision(9)).toFixed(9).replace(/\.?0+$/, '');
const sane = n => typeof n === 'number' && Number.isFinite(n) && n >= 0 && n <= absurd;

function price(key, value, where) {
  const code = codes[key];
  if (!code) return leave(`unit ${key} is not counted by calls`, where);
  const { base, tiers = [] } = typeof value === 'object' ? value : { base: value };
  if (![base, ...tiers.map(t => t.price)].every(sane)) return leave('negative or absurd price', `${where} ${key}`);
  const steps = [...tiers].sort((a, b) => a.start - b.start).map(t => `>${t.start}:${number(t.price)}`);
  return code + number(base) + steps.join('');
}

function prices(row, id, where) {
  const keys = Object.keys(row);
  // Free of charge is said by the id; no price at all means only that none is known.
  if (keys.length === 0 && id.endsWith(':free')) return 'i0 o0';
  const order = Object.keys(codes);
  const known = keys.sort((a, b) => order.indexOf(a) - order.indexOf(b)).map(k => price(k, row[k], where)).filter(Boolean);
  // A charge per call or per search alone would pass for the whole cost of the call.
  if (known.length > 0 && !known.some(p => /^[io]\d/.test(p))) return leave('no price of text', where) ?? '';
  return known.join(' ');
}

function constraint(c, where) {
  if (!c) return '';
  if (c.type === 'start_date') return c.start_date;
  const clock = /^(\d{2}:\d{2}):00(\.0+)?Z$/;
  const [from, to] = [clock.exec(c.start_time), clock.exec(c.end_time)];
  if (c.type === 'time_of_date' && from && to) return `${from[1]}-${to[1]}`;
  throw new Error(`${where}: a constraint of prices that is not understood: ${JSON.stringify(c)}`);
}

// Regular expressions do not exist at run time. Plain ones with digits become patterns; these three are spelled out.
const spelled = {
  '^(?!.*-[tT][tT][sS](?:$|-))': [['!~-tts-', '!$-tts']],
  '^o[134]': [['^o1'], ['^o3'], ['^o4']],
  '^(?![^/]+/)(?:labs-)?(?:(?:mi|code|dev|magi|mini)stral|mixtral|pixtral|voxtral|open-(?:mistral|mixtral))':
    ['', 'labs-'].flatMap(labs => ['mistral', 'codestral', 'devstral', 'magistral', 'ministral', 'mixtral', 'pixtral', 'voxtral',
      'open-mistral', 'open-mixtral'].map(name => [`^${labs}${name}`, '!~/'])),
};

function regex(text, where) {
  if (spelled[text]) return spelled[text];
  const literal = text.replace(/^\^/, '').replace(/\$$/, '')
    .replace(/\\d\{(\d)\}/g, (_, n) => '#'.repeat(n)).replace(/\\d/g, '#').replace(/\\([.[\]])/g, '$1');
  if (!text.startsWith('^') || /[\\^$*+?(){}|]/.test(literal) || (/[[\]]/.test(literal) && !/\\\[/.test(text)))
    return leave('regular expression that is not understood', `${where} ${text}`) ?? [];
  return [[(text.endsWith('$') ? '#' : '%') + literal.toLowerCase()]];
}

// The predicate as alternatives of terms that must all hold.
const operators = { equals: '=', starts_with: '^', ends_with: '$', contains: '~' };
function alternatives(match, where) {
  if (match.or) return match.or.flatMap(m => alternatives(m, where));
  if (match.and) return match.and.map(m => alternatives(m, where))
    .reduce((all, next) => all.flatMap(a => next.map(b => [...a, ...b])), [[]]);
  if (match.regex) return regex(match.regex, where);
  const [[kind, value]] = Object.entries(match);
  if (!operators[kind] || /[\s&]/.test(value)) throw new Error(`${where}: a predicate that is not understood: ${JSON.stringify(match)}`);
  return [[operators[kind] + value.toLowerCase()]];
}

function predicate(match, id, where) {
  if (!match) return '';
  // A value that is the id itself is left empty; a predicate that is nothing but that is left empty as a whole.
  const written = alternatives(match, where).map(terms =>
    terms.map(t => (/^[=^$~]/.test(t) && t.slice(1) === id.toLowerCase() ? t[0] : t)).join('&'));
  const text = [...new Set(written)].join(' ');
  return text === '=' ? '' : text;
}

const lines = [`telltale-prices 1\t@pydantic/genai-prices ${version}\t${date}`];
let models = 0;
for (const provider of await waitForUpdate()) {
  const fallbacks = (provider.fallback_model_providers ?? []).join(' ');
  const own = [predicate(provider.provider_match, '', provider.id), predicate(provider.model_match, '', provider.id)];
  lines.push(`>${provider.id}\t${fallbacks}\t${own.join('\t')}`);
  for (const model of provider.models) {
    const where = `${provider.id}/${model.id}`;
    const rows = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
    const cells = rows.flatMap(r => [constraint(r.constraint, where), prices(r.prices, model.id, where)]);
    lines.push([model.id, predicate(model.match, model.id, where), ...cells.slice(1)].join('\t'));
    models++;
  }
}

const text = lines.join('\n') + '\n';
if (/[^\x09\x0a\x20-\x7e]/.test(text)) throw new Error('The table is to be ASCII.');
writeFileSync(new URL('prices.txt', import.meta.url), text);
console.log(`${models} models, ${text.length} bytes, from ${version}`);
for (const [reason, what] of left) console.log(`left out, ${reason}: ${what.length} (${what.slice(0, 4).join(', ')}, …)`);
