// What the Bicep files of some folders declare, as JSON: one line a folder, {"files": {path: file}}.
// usage: node model.mjs FOLDER…
// A value is itself where it is a literal; {"expression": text} where it must be evaluated; {"item", "index", "over", "body"} for a loop.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

const children = node => Array.from({ length: node.namedChildCount }, (_, i) => node.namedChild(i));
const isLiteral = node => node.type === 'string' && !children(node).some(part => part.type === 'interpolation');
// The quotes that a literal is written in say how its text is read.
const text = node => {
  if (node.text.startsWith("'''")) return node.text.slice(3, -3).replace(/^\n/, '');
  return node.text.slice(1, -1).replace(/\\u\{([0-9a-fA-F]+)\}|\\(.)/g, (_, code, letter) => code ? String.fromCodePoint(parseInt(code, 16)) : { n: '\n', r: '\r', t: '\t' }[letter] ?? letter);
};

function value(node) {
  switch (node.type) {
    case 'string': return isLiteral(node) ? text(node) : { expression: node.text };
    case 'number': return Number(node.text);
    case 'boolean': return node.text === 'true';
    case 'null': return null;
    case 'array': return children(node).filter(part => part.type !== 'comment').map(value);
    case 'object': return Object.fromEntries(children(node).filter(part => part.type === 'object_property').map(property));
    case 'parenthesized_expression': return value(children(node)[0]);
    case 'for_statement': return loop(node);
    default: return { expression: node.text };
  }
}

function property(node) {
  const [key, content] = children(node);
  return [isLiteral(key) ? text(key) : key.text, value(content)];
}

function loop(node) {
  const parts = children(node).filter(part => part.type !== 'comment');
  const names = parts[0].type === 'for_loop_parameters' ? children(parts[0]).map(part => part.text) : [parts[0].text];
  return { item: names[0], index: names[1] ?? null, over: parts[1].text, body: body(parts.at(-1)) };
}

// A resource or a module: its object, behind a condition or a loop.
function body(node) {
  return node.type === 'if_statement' ? { condition: children(node)[0].text, ...value(children(node).at(-1)) } : value(node);
}

function declared(node) {
  const parts = children(node).filter(part => part.type !== 'comment');
  const name = parts[0]?.text;
  const last = parts.at(-1);
  switch (node.type) {
    case 'parameter_declaration': return ['parameters', name, { type: parts[1].text, hasDefault: parts.length > 2 }];
    case 'variable_declaration': return ['variables', name, value(last)];
    case 'output_declaration': return ['outputs', name, value(last)];
    case 'module_declaration': return ['modules', name, { path: text(parts[1]), body: body(last) }];
    case 'resource_declaration': {
      const [type, version] = text(parts[1]).split('@');
      return ['resources', name, { type, version, existing: parts.some(part => part.type === 'existing' || part.text === 'existing') || / existing /.test(node.text.split('\n')[0]), body: body(last) }];
    }
    default: return null;
  }
}

function faults(node) {
  if (node.isError || node.isMissing) return [`line ${node.startPosition.row + 1}: ${node.isMissing ? `${node.type} is missing` : `not understood: ${node.text.split('\n')[0]}`}`];
  return node.hasError ? Array.from({ length: node.childCount }, (_, i) => node.child(i)).flatMap(faults) : [];
}

function file(source) {
  const root = parser.parse(source).rootNode;
  const found = { faults: faults(root), parameters: {}, variables: {}, outputs: {}, modules: {}, resources: {} };
  for (const node of children(root)) {
    const [kind, name, what] = declared(node) ?? [];
    if (kind) found[kind][name] = what;
  }
  return found;
}

for (const folder of process.argv.slice(2)) {
  const names = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.bicep')).map(name => name.split(path.sep).join('/')).sort();
  console.log(JSON.stringify({ files: Object.fromEntries(names.map(name => [name, file(readFileSync(path.join(folder, name), 'utf8'))])) }));
}
