/** Colours of what stands around the map, those of the page in either of its themes. */
export interface Theme {
  paper: string;
  ink: string;
  soft: string;
  rule: string;
}

export const LIGHT: Theme = { paper: '#fcfbf7', ink: '#1a2230', soft: '#545d6b', rule: '#dfdbcf' };
export const DARK: Theme = { paper: '#171a20', ink: '#eceae2', soft: '#b6b8bd', rule: '#363c48' };
