import type { Tokens } from '../tokens';

/** The tokens of either theme, read from the page's own rules: the browser computes those of one only. */
export function tokensOf(isDark: boolean): Tokens {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const ofDark = rules.flatMap((rule) =>
    rule instanceof CSSMediaRule && /prefers-color-scheme:\s*dark/.test(rule.conditionText)
      ? [...rule.cssRules]
      : [],
  );
  const roots = [...rules, ...(isDark ? ofDark : [])].filter(
    (rule) => rule instanceof CSSStyleRule && rule.selectorText === ':root',
  ) as CSSStyleRule[];
  return (name) =>
    roots.map(({ style }) => style.getPropertyValue(`--${name}`).trim()).findLast((value) => value !== '') ??
    '';
}
