/** The map's colours: quiet land, water and context, so that the border, the zone and the incidents stand out. */
export interface Palette {
  sea: string;
  land: string;
  farLand: string;
  lake: string;
  shore: string;
  countryLine: string;
  border: string;
  borderHalo: string;
  zone: string;
  label: string;
  countryLabel: string;
  waterLabel: string;
  labelHalo: string;
  selection: string;
  /** Of symbols that stand for several incidents; their counts are in `labelHalo`. */
  gathered: string;
  region: string;
  /** Of regions that are left out. */
  excluded: string;
}

export const LIGHT: Palette = {
  sea: '#dce6ea',
  land: '#f6f3ea',
  farLand: '#f6f3ea',
  lake: '#c9dae0',
  shore: '#a9bfc8',
  countryLine: '#b3ac9a',
  border: '#1d2736',
  borderHalo: '#ffffff',
  zone: '#5b4a86',
  label: '#3c4450',
  countryLabel: '#6f6b5c',
  waterLabel: '#4d7180',
  labelHalo: '#faf8f2',
  selection: '#1a2230',
  gathered: '#323b49',
  region: '#0b5fa5',
  excluded: '#5d5650',
};

export const DARK: Palette = {
  sea: '#1a242c',
  land: '#262a31',
  farLand: '#262a31',
  lake: '#1d2b34',
  shore: '#3b5361',
  countryLine: '#5b616c',
  border: '#eceae2',
  borderHalo: '#14171c',
  zone: '#b8a6e8',
  label: '#d3d4d6',
  countryLabel: '#a7a89f',
  waterLabel: '#86aec0',
  labelHalo: '#1c2026',
  selection: '#f4f2ea',
  gathered: '#d9d7cf',
  region: '#7cc0ff',
  excluded: '#b9b1a6',
};
