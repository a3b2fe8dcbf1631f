import { countPeople } from '@tertius/core/network';
import type { Purpose } from '@tertius/core/sharing';
import type { Bounds, Layout } from '../layout/layout-types.ts';
import type { Lens } from '../questions/lens/lens.ts';
import { nameOf } from '../questions/readings.ts';
import type { Subject } from '../questions/subject.ts';
import { carried, matched, subjectFor } from './released-subject.ts';
import { NothingToDraw, type SheetView, sheetOf } from './sheet.ts';
import type { Size } from './sizes.ts';

/** What a page asks for when a picture is to be taken away. */
export interface SheetGiven {
  readonly view: SheetView;
  readonly purpose: Purpose;
  readonly size: Size;
  /** Id of who is in the centre, or set off. */
  readonly person?: string;
  /** For ways: the organisation they lead to. */
  readonly organisation?: string;
  readonly topic?: string;
  /** Where people stand on the page, so that the picture is the one that is seen. */
  readonly layout?: Layout;
  readonly seen?: Bounds;
  /** What is looked at, and what sizes and colours say. */
  readonly lens?: Lens;
}

/** The picture of a view, made of what may leave for the purpose. */
export function sheetFor(subject: Subject, given: SheetGiven): string {
  const { view, purpose, size, seen, layout, lens, organisation, topic } = given;
  const leaving = subjectFor(subject, purpose);
  const { network, byId } = subject.readings;
  const places = matched(subject.readings, leaving.readings);
  const wanted = given.person === undefined ? undefined : byId.get(given.person);
  const person = wanted === undefined ? -1 : places.indexOf(wanted);
  if (wanted !== undefined && person < 0)
    throw new NothingToDraw(
      `${nameOf(subject.readings, wanted)} may not be shown in such a picture; make it for yourself, or give them the level "shared".`,
    );
  const ids = leaving.readings.network.people.map(({ id }) => id);
  return sheetOf(
    { subject: leaving, purpose, of: countPeople(network) },
    {
      view,
      size,
      ...(person < 0 ? {} : { person }),
      ...(seen === undefined ? {} : { seen }),
      ...(lens === undefined ? {} : { lens }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(topic === undefined ? {} : { topic }),
      ...(layout === undefined ? {} : { previous: carried(layout, ids, places) }),
    },
  );
}
