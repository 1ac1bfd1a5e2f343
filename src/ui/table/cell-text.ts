/** What the table says of an incident, column by column. */
import { sideOfColumn, type TableColumn } from '../../core/table-columns';
import { saidBySide } from '../../core/words/loss-text';
import { eventTypeText } from '../../core/words/recorded-text';
import type { TableWords, Words } from '../../core/words/words';
import type { ListItem } from '../../engine/engine';
import { fromBorderText, stateText, whenText } from '../../state/incident-text';

export function cellText(words: Words, table: TableWords, column: TableColumn, item: ListItem): string {
  switch (column) {
    case 'date':
      return whenText(words, item);
    case 'claims':
      return stateText(words, item);
    case 'type':
      return eventTypeText(words, item);
    case 'place':
      return table.place[item.hasPlace ? (item.isRepresentative ? 'area' : 'spot') : 'none'];
    case 'border':
      return fromBorderText(words, item);
    case 'zone':
      return words.facets.values.zone[item.zone];
    case 'match':
      return words.list.matches[item.truth];
    default:
      return saidBySide(words, item.claimedLosses, sideOfColumn(column));
  }
}
