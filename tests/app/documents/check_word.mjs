// Reads the paths of Word files, one a line, and writes what Microsoft's library finds in each: one JSON list a line.
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { default: validate } = await import(pathToFileURL(process.argv[2]).href);
for await (const path of createInterface({ input: process.stdin })) {
  let found;
  try {
    found = await validate(new Uint8Array(await readFile(path)), "Microsoft365");
  } catch (error) {
    found = [{ description: `cannot be opened: ${error}` }];
  }
  console.log(`FOUND ${JSON.stringify(found)}`);
}
