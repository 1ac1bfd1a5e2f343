import { beginsWith, type FileFormat } from './file-format';

/** Tables for statistics, as conflict datasets are published too; not read, but told by its name. */
export const stata: FileFormat = {
  name: 'Stata',
  endings: ['.dta'],
  mediaTypes: ['application/x-stata-dta'],
  hasBytes: (opening) => beginsWith(opening, '<stata_dta>') || isOld(opening),
};

/** Until release 12: its version, the order of bytes, and a one. */
function isOld([version, order, one]: Uint8Array): boolean {
  return [113, 114, 115].includes(version!) && [1, 2].includes(order!) && one === 1;
}
