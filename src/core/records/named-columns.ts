/** Columns of a CSV file by the names that are looked for, in whatever case: a header may have millions of others. */

export interface Column {
  name: string;
  index: number;
}

export class NamedColumns {
  /** By name in lower case: the first column so called. */
  readonly #first = new Map<string, Column>();
  readonly #repeated = new Set<string>();

  /** Looks through the header once; `wanted` are names in lower case. */
  constructor(header: readonly string[], wanted: readonly string[]) {
    const names = new Set(wanted);
    const longest = Math.max(...wanted.map(({ length }) => length));
    for (let index = 0; index < header.length; index += 1) {
      const name = header[index]!.trim();
      if (name === '' || name.length > longest) continue;
      const key = name.toLowerCase();
      if (!names.has(key)) continue;
      if (this.#first.has(key)) this.#repeated.add(key);
      else this.#first.set(key, { name, index });
    }
  }

  /** Of the names in order of preference, the first that a column has. */
  first(names: readonly string[]): Column | null {
    const name = names.find((candidate) => this.#first.has(candidate));
    return name === undefined ? null : this.#first.get(name)!;
  }

  /** Whether another column has the name of that one. */
  isRepeated({ name }: Column): boolean {
    return this.#repeated.has(name.toLowerCase());
  }
}
