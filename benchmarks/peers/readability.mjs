// readability.mjs LIST: reads the pages that the JSON file LIST names, and prints their texts and processor times (seconds) as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { setImmediate } from "node:timers/promises";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

const { warmUp, rounds, pages } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const require = createRequire(import.meta.url);
const silent = new VirtualConsole();
const strict = new TextDecoder("utf-8", { fatal: true });

const loaded = pages.map(({ path, url }) => {
  const bytes = readFileSync(path);
  return { url: url ?? "https://page.example/", bytes: bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes };
});

// What is no UTF-8 is left to jsdom, which looks for the page's own declaration.
function content(bytes) {
  try {
    return strict.decode(bytes);
  } catch {
    return bytes;
  }
}

function read({ bytes, url }) {
  const dom = new JSDOM(content(bytes), { url, virtualConsole: silent });
  const text = new Readability(dom.window.document).parse()?.textContent ?? "";
  dom.window.close();
  return text;
}

function processorSeconds(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

// A closed window is let go of only when the event loop turns: without a pause hundreds of them fill the heap.
async function eachPage(action) {
  for (const [i, page] of loaded.entries()) {
    action(page, i);
    await setImmediate();
  }
}

const texts = [];
await eachPage((page) => texts.push(read(page)));
for (const start = process.cpuUsage(); processorSeconds(start) < warmUp; ) await eachPage(read);
const seconds = loaded.map(() => Infinity);
let totalSeconds = Infinity;
for (let round = 0; round < rounds; round++) {
  const start = process.cpuUsage();
  await eachPage((page, i) => {
    const before = process.cpuUsage();
    read(page);
    seconds[i] = Math.min(seconds[i], processorSeconds(before));
  });
  totalSeconds = Math.min(totalSeconds, processorSeconds(start));
}

const version = `${require("@mozilla/readability/package.json").version} on jsdom ${require("jsdom/package.json").version}`;
console.log(JSON.stringify({ version, texts, seconds, totalSeconds }));
