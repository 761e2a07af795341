// node extraction.mjs TEXTS.json ROUNDS: takes the processor time of chrono-node and compromise over the texts, a JSON line a peer, language and kind of text.
// Neither does what the extraction does: chrono finds the dates, compromise the numbers and what they count. They are the nearest that npm has.
import { readFileSync } from "node:fs";
import * as chrono from "chrono-node";
import nlp from "compromise";

const [file, rounds] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(file, "utf8"));
const published = new Date("2026-03-06T12:00:00Z");

const peers = {
  "chrono-node, dates": { en: (text) => chrono.en.parse(text, published), uk: (text) => chrono.uk.parse(text, published), ru: (text) => chrono.ru.parse(text, published) },
  "compromise, numbers": { en: (text) => nlp(text).numbers().json() },
};

for (const [peer, languages] of Object.entries(peers)) {
  for (const [language, read] of Object.entries(languages)) {
    for (const isDense of [false, true]) {
      const own = texts.filter((text) => text.language === language && text.isDense === isDense);
      const milliseconds = [];
      for (let round = -5; round < Number(rounds); round++) {
        for (const { text } of own) {
          const start = process.cpuUsage();
          read(text);
          const { user, system } = process.cpuUsage(start);
          if (round >= 0) milliseconds.push((user + system) / 1000);
        }
      }
      console.log(JSON.stringify({ peer, language, isDense, milliseconds }));
    }
  }
}
