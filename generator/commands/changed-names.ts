/**
 * The exported names whose declarations differ between two texts of a generated file. Such a file
 * is laid out: declarations begin at the start of a line, and nothing inside them does so with
 * `export`.
 */
export function changedNames(before: string, after: string): readonly string[] {
  const [old, now] = [declarations(before), declarations(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => old.get(name) !== now.get(name));
}

/** The text of each exported declaration by its name; a type and a value of one name are one. */
function declarations(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of text.split(/^(?=export )/m)) {
    const name =
      /^export (?:const|interface|type|class|function|async function) ([\w$\p{L}]+)/u.exec(
        part,
      )?.[1];
    if (name !== undefined) found.set(name, (found.get(name) ?? '') + part);
  }
  return found;
}
