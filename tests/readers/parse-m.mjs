// Parses M expressions with Microsoft's parser, and prints a line for each that it refuses: "NAME: why".
//
//   node parse-m.mjs EXPRESSIONS.json        [{ "name": "...", "text": "..." }, ...]
import { readFileSync } from 'node:fs'
import parser from '@microsoft/powerquery-parser'

const { DefaultSettings, TaskUtils } = parser
for (const { name, text } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text)
  if (TaskUtils.isError(task)) console.log(`${name}: ${task.error.message}`)
}
