import type { Import } from '../../model/evidence.ts';
import { InteractionTableBuilder } from '../../model/interaction-table.ts';
import { recordsOf, withRecords } from '../../model/people/person-records.ts';
import { tieTable } from '../../model/tie-table.ts';

/** What an import says of people, without its ties and interactions. */
export function peopleAlone(source: Import): Import {
  const { key, content, files, format, layer, owner, ownerRecord, own, dated, share, told } = source;
  const about = {
    key,
    content,
    files,
    format,
    layer,
    ...(owner === undefined ? {} : { owner }),
    ...(ownerRecord === undefined ? {} : { ownerRecord }),
    ...(own === undefined ? {} : { own }),
    ...(dated === undefined ? {} : { dated }),
    ...(share === undefined ? {} : { share }),
    ...(told === undefined ? {} : { told }),
    organisations: source.organisations,
    ties: NO_TIES,
    interactions: NO_INTERACTIONS,
    proposals: [],
  };
  return withRecords(about, recordsOf(source));
}

const NO_TIES = tieTable([]);
const NO_INTERACTIONS = new InteractionTableBuilder().build();
