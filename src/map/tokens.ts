/** The value of a token of the page (src/ui/tokens.css), by its name. */
export type Tokens = (name: string) => string;

/** As the theme that the page is in has them. */
export function currentTokens(): Tokens {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}
