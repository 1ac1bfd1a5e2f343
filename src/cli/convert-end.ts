/** How a file that was converted ends. */
import { basename } from 'node:path';
import { datasetInfo } from '../core/formats/dataset-marker';
import type { ReadBatch } from '../core/records/read-file';
import { readRecord } from '../core/records/read-record';
import type { Understood } from '../core/records/understood';
import { success, type Result } from '../core/result';
import { words } from './words';

/** What the file says of itself, and how it was read: known once all of it was. */
export function endOf(batch: ReadBatch, how: Understood, name: string): Result<string> {
  const { head, tail } = batch.format;
  const info = datasetInfo(head + tail, basename(name));
  if (!info.ok) return info;
  const { title, version, licence, incidentsLicence, attribution, members } = info.value;
  const about = {
    title,
    version,
    licence,
    ...(incidentsLicence !== null && { incidents_licence: incidentsLicence }),
    attribution,
    shown: how.account.incidents,
    of: how.account.incidents,
    disclaimer: words.disclaimer,
    read: readRecord(how),
  };
  const own = members.map((member) => `,\n  ${JSON.stringify(member.name)}: ${member.json}`).join('');
  return success(`\n  ]${own},\n  "border_incidents": ${JSON.stringify(about)}\n}\n`);
}
