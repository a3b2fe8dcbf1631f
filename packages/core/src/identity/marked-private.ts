import { isPrivateMark } from '../conventions/private-marks.ts';
import type { Person } from '../model/network.ts';

/** Whether the address book that a person comes from marks the entry as private. */
export const isMarkedPrivate = ({ attributes }: Pick<Person, 'attributes'>): boolean =>
  attributes.some(([key, value]) => isPrivateMark(key, value));
