import { importFiles, NO_EVIDENCE, parseDay, serialise } from '@tertius/core';
import { DAY } from './pages.ts';

/** An address book: four at the port, two at a foundry, somebody from yoga, a sister. */
export const CONTACTS: string = [
  'First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,Labels',
  'Ada,Reyes,Port of Veldhaven,Pilot,ada@port.example,* myContacts',
  'Ben,Osei,Port of Veldhaven,Pilot,ben@port.example,* myContacts',
  'Cleo,Marsh,Port of Veldhaven,Pilot,cleo@port.example,* myContacts',
  'Dov,Lindqvist,Port of Veldhaven,Harbour master,dov@port.example,* myContacts',
  'Ines,Farrow,Farrow Foundry,Founder,ines@foundry.example,* myContacts',
  'Gus,Farrow,Farrow Foundry,Founder,gus@foundry.example,* myContacts',
  'Yann,Petit,Studio,Teacher,yann@studio.example,Yoga ::: * myContacts',
  'Lena,Alder,,,lena@home.example,Family ::: * myContacts',
  '',
].join('\n');

const ROSTER =
  'id,name,organisation,email\nmo,Mo Alder,Alder,mo@alder.example\npetra,Petra Voss,Alder,petra@alder.example\n';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The network of Mo, with that address book and a roster of two. */
export function invented(): string {
  const today = parseDay(DAY) as number;
  const own = importFiles(NO_EVIDENCE, [{ name: 'contacts.csv', bytes: bytesOf(CONTACTS) }], {
    self: 'mo@alder.example',
    own: 'Alder',
    layer: 'personal',
    today,
  });
  const roster = [{ name: 'people.csv', bytes: bytesOf(ROSTER) }];
  return serialise(importFiles(own.evidence, roster, { layer: 'organisational', today }).evidence);
}
