/**
 * How many characters of strings are looked at while something runs: the built-in methods that look at them count, so
 * that what is tested need not know of it. Cutting pieces out costs nothing, putting pieces together what they come to;
 * `text[at]` and `+` cannot be seen.
 */

type Method = (this: unknown, ...arguments_: unknown[]) => unknown;
/** What one call looked at, from the text it was made on or handed, its other arguments, and its answer. */
type Cost = (text: string, given: unknown[], answer: unknown) => number;

const one: Cost = () => 1;
const whole: Cost = (text) => text.length;
const trimmed: Cost = (text, _, answer) => text.length - (answer as string).length + 1;
const searched: Cost = (text, [sought, from = 0], answer) =>
  Math.max(
    0,
    answer === -1 ? text.length - Number(from) : Number(answer) - Number(from) + String(sought).length,
  );

const OF_STRINGS: Record<string, Cost> = {
  charCodeAt: one,
  codePointAt: one,
  charAt: one,
  at: one,
  indexOf: searched,
  includes: whole,
  lastIndexOf: (text, [, from = text.length], answer) => Number(from) - Number(answer) + 1,
  startsWith: (_, [sought]) => String(sought).length,
  endsWith: (_, [sought]) => String(sought).length,
  split: whole,
  trim: trimmed,
  trimStart: trimmed,
  trimEnd: trimmed,
  replace: whole,
  replaceAll: whole,
  match: whole,
  matchAll: whole,
  search: whole,
  normalize: whole,
  toLowerCase: whole,
  toUpperCase: whole,
};

/** The methods that look at their first argument. */
const OF_ARGUMENTS: [owner: object, name: string][] = [
  [RegExp.prototype, 'exec'],
  [RegExp.prototype, 'test'],
  [JSON, 'parse'],
];

export async function lookedAt(work: () => unknown): Promise<number> {
  let count = 0;
  let isWithin = false;
  const put = [
    ...Object.entries(OF_STRINGS).map(([name, cost]) =>
      counted(String.prototype, name, (self, given, answer) => cost(String(self), given, answer)),
    ),
    ...OF_ARGUMENTS.map(([owner, name]) => counted(owner, name, (_, [text]) => String(text).length)),
    counted(Array.prototype, 'join', (_self, _given, answer) => (answer as string).length),
  ];
  try {
    await work();
  } finally {
    for (const back of put) back();
  }
  return count;

  /** Puts a counting method in the place of a built-in one; gives what undoes it. */
  function counted(
    owner: object,
    name: string,
    cost: (self: unknown, given: unknown[], answer: unknown) => number,
  ): () => void {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
    const original = descriptor.value as Method;
    const counting: Method = function (...given) {
      // What built-in methods call of one another is counted with them.
      if (isWithin) return original.apply(this, given);
      isWithin = true;
      let answer: unknown;
      try {
        answer = original.apply(this, given);
        return answer;
      } finally {
        count += cost(this, given, answer);
        isWithin = false;
      }
    };
    Object.defineProperty(owner, name, { ...descriptor, value: counting });
    return () => Object.defineProperty(owner, name, descriptor);
  }
}
