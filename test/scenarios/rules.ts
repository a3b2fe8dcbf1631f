/**
 * What each scenario must and must not say, worked out by hand from its few rows and from what measures allow (section 1: what makes a
 * tie; 4: known, holders, thin data; 6: plan and floor; 9: units; 10: surveys), not read off the program.
 */
export interface Rule {
  readonly must: readonly (string | RegExp)[];
  readonly mustNot: readonly RegExp[];
}

/** Claims about people between others, of whom one export shows nothing. */
const BETWEEN = [/connects [\d,]+ pair/, /keeps to itself/, /No unit is a silo/, /E-I index/];
/** Claims about who else knows a contact, where one person’s contacts are all there is. */
const ALONE = [
  /held alone|depends? on one|nobody else (here )?knows/,
  /knows alone/,
  /recorded to know \d+ of these/,
  /known to no other colleague/,
  /by two or more/,
];
/** Claims about units. */
const UNITS = [/keeps to itself/, /silo/, /hardly talk/, /ties between units run/];
/** Claims about contact over time. */
const TIME = [
  /last in touch/,
  /last contact/,
  /cooling/,
  /once close/,
  /which ties are alive and which are dormant \(/,
];

export const rules: Readonly<Record<string, Rule>> = {
  // Six connections of Sam: Irina and Jonas work at Hafenwerk, so three insiders and four outsiders, two of them at one firm, one at
  // another and one nowhere. S = .4 * .3 + .4 * H of one connection of 1 * .1 at most: never .3.
  star: {
    must: [
      '7 people, 3 organisations, 6 ties, 6 interactions',
      'Own organisation: Hafenwerk AG (3 insiders, 4 outsiders)',
      'the network is a star: every tie is one of Sam Sole',
      'only the contacts of Sam Sole are in the data',
      'People at Hafenwerk AG know 4 people outside in 2 organisations.',
      'none can be asked a favour',
      'Trust is assumed, not stated, for 100 %',
      'no tie has a direction',
      'Nobody here can introduce a colleague',
      'Sam Sole knows 4 people outside Hafenwerk AG; no colleague is recorded to know any of them.',
      'What would change inside cannot be told from this data.',
      'Nobody is recorded as your manager',
    ],
    mustNot: [...BETWEEN, ...ALONE, ...UNITS, ...TIME, /closest to you/, /introduces/, /will lose|at risk/],
  },
  // Eight rows with managers and units: reporting lines are the only ties, nobody outside, no contact.
  roster: {
    must: [
      '8 people, 1 organisation, 7 ties, 0 interactions',
      'Own organisation: Ostwerk (8 insiders, 0 outsiders)',
      'who reports to whom',
      'the only ties are reporting lines',
      'No tie leads from Ostwerk to anybody outside',
      'Without a manager: Karl Anders and Nora Dahl.',
      '8 people in 3 units',
    ],
    mustNot: [
      ...BETWEEN,
      ...ALONE,
      ...TIME,
      /who stands between others \(/,
      /hardly talk/,
      /people outside who are known/,
      /closeness/,
      /could pass to/,
    ],
  },
  // Six untimed, unrated ties: Ben’s contacts Anna, Cleo, Dev hold one tie (Anna-Dev), so 2 pairs; Cleo’s and Eva’s hold none, 1 each.
  // Outside, Dev is known to Anna and Ben, Eva to Cleo alone, Finn to nobody inside; losing Cleo leaves half.
  unrated: {
    must: [
      '6 people, 3 organisations, 6 ties, 0 interactions',
      'Own organisation: Own (3 insiders, 3 outsiders)',
      'every tie counts the same',
      'it is not known which ties are alive and which are dormant',
      'People at Own know 2 people outside in 1 organisation; 1 person outside is known to two or more of them, and half of these contacts would be lost if 1 colleague left',
      'Only Cleo Card is recorded to know 1 of these 2',
      'Ben Berg (Own) connects 2 pairs',
      'Cleo Card (Own) connects 1 pair',
      'Eva Egli (Far), outside, connects 1 pair',
      'introduce Eva Egli to Ben Berg',
      'the unit of 3 of 3 colleagues is not known',
      'Nobody here has a tie of their own to Finn Ford.',
    ],
    mustNot: [
      ...TIME,
      ...UNITS,
      /closest to you/,
      /can ask (?!them directly)/,
      /can be asked/,
      /trust 0\.3/,
      /Anna Aalto .*connects/,
    ],
  },
  // Advice asked of: five pairs; reporting lines add Ada-Cy, Ada-Di, Di-Flo: 8 ties, 3 of them between North and South (38 %).
  // Flo names nobody. Lines alone make nobody a contact: Bo’s contacts are Ada, Cy, Di, of whom Ada is joined to both by a line, so one
  // pair is left; Cy’s are Bo and Flo, Di’s Bo and Ed: one pair each.
  survey: {
    must: [
      '6 people, 1 organisation, 8 ties, 0 interactions',
      '1 of 6 people names nobody',
      'Bo Birk (North) connects 1 pair',
      'Cy Curt (North) connects 1 pair',
      'Di Dorn (South) connects 1 pair',
      '6 people in 2 units (by unit); 8 pairs of them are tied, and 38 % of these ties join two units.',
      '2 of the 3 ties of South to other units are those of Di Dorn alone.',
      'it is not known which ties are alive',
      'Inside, Bo Birk has 3 ties.',
      'No tie leads from Feld to anybody outside',
    ],
    mustNot: [
      ...TIME,
      /no tie has a direction/,
      /People at Feld know/,
      /can ask (?!them directly)/,
      /people outside who are known/,
      /closest/,
    ],
  },
  // Three reported to Petra and left: Uwe and Ines are named by that line alone; Vera answered a mail of Petra’s after she had left, so
  // she alone is known. Nora of Sales did not answer Petra: one way. Olaf’s line to Petra is a tie of today, inside.
  leavers: {
    must: [
      '6 people, 1 organisation, 5 ties, 3 interactions',
      'Own organisation: Ostwerk (2 insiders, 4 outsiders)',
      'People at Ostwerk know 1 person outside, a former colleague.',
      '2 people who left Ostwerk are joined to people here by an old reporting line alone, which does not tell whether they are still in touch, and are not counted.',
      '1 other person outside wrote or was written to without an answer on record, and is not counted.',
      'An old reporting line joins Petra Hollmann to Uwe Brand; whether they are still in touch is not recorded.',
      'Petra Hollmann knows 1 person outside Ostwerk, a former colleague; no colleague is recorded to know this contact.',
      'An old reporting line joins you; whether you are still in touch is not recorded.',
    ],
    mustNot: [
      ...BETWEEN,
      ...UNITS,
      /know(s)? [234] people outside/,
      /introduce Uwe|introduce Ines|share Uwe|share Ines/,
      /[23] can be asked/,
      /Uwe Brand {3}strength/,
    ],
  },
  // Of eight who were asked North’s four and one of South answered; of South’s three who did not, nothing is said of South’s ties.
  silent: {
    must: [
      '5 of 8 people answered',
      'Nothing is said of whether South talks to other units: most of the people there did not answer.',
    ],
    mustNot: [/Units that hardly talk: .*South/, /South keeps to itself/, ...TIME, /People at Feld know/],
  },
  // Gil-Ivo .6 and Ivo-Jan .5 multiply to .3; Gil-Hana-Ivo-Jan would be .28. Jan-Kim is .04, under the floor.
  network: {
    must: [
      '5 people, 0 organisations, 5 ties, 0 interactions',
      'nobody has said which organisation is yours',
      '1. Gil Gray > Ivo Ilic > Jan Juul   strength 0.3',
      'too weak to ask through',
      'Trust or strength is stated for 100 %',
      'it is not known which ties are alive',
    ],
    mustNot: [...TIME, ...UNITS, /Kim Koch {3}strength/, /assumed/, /closeness/],
  },
  // Mara’s mailbox: two threads with Dana outside, one with Olga at her own domain, and a pizzeria that is no person.
  mailbox: {
    must: [
      '3 people and 1 mailbox, list, room or program',
      'Own organisation: Werk (2 insiders, 1 of them by the domain of their address, 1 outsider)',
      'the network is a star: every tie is one of Mara Own',
      'People at Werk know 1 person outside.',
      'Trust is assumed, not stated, for 100 %',
      'First contact on record: 2026-11-02, by mail. Last: 2026-11-11.',
      'No meeting face to face is on record.',
      'Nothing about lenses was found.',
    ],
    mustNot: [
      ...BETWEEN,
      ...ALONE,
      ...UNITS,
      /closest to you/,
      /Pizza Place and/,
      /introduces/,
      /once close|cooling/,
    ],
  },
  // Three meetings: two with Dana outside, one with Olga and Pete at the own domain, who are tied by having been in the same room.
  calendar: {
    must: [
      '4 people, 1 organisation, 4 ties, 3 interactions',
      'Own organisation: Werk (3 insiders, 2 of them by the domain of their address, 1 outsider)',
      'everything here was seen by Mara Own',
      'People at Werk know 1 person outside.',
      'Last met face to face on 2026-10-12 about Lenses.',
      'no tie has a direction',
    ],
    mustNot: [...BETWEEN, ...ALONE, ...UNITS, /closest to you/, /Room [24].*person/, /once close|cooling/],
  },
  // The later export wins: Åsa is at Solwind now and was at Nordlicht; Bea and Cem stayed, Dee is new.
  're-export': {
    must: [
      '5 people, 4 organisations, 4 ties, 4 interactions',
      'People at Hafenwerk AG know 4 people outside in 3 organisations.',
      'formerly Grid planner, Nordlicht Energie GmbH',
      'Head of planning, Solwind SE',
      'You are connected; how close you are is not recorded.',
    ],
    mustNot: [
      ...BETWEEN,
      ...ALONE,
      ...UNITS,
      /both (in|at) Nordlicht/,
      /closest to you/,
      /may be one person/,
    ],
  },
  // Four rings of 50; persons 0-1, 1-2, 2-3 join them; contacts 0 to 7 each with one person. Person 1: two of the ring, 0, 2 and a
  // contact, none of them tied: 10 pairs. d of the units 101, 102, 102, 101 of 2m = 406: 101 * 305 / 406 = 76 expected to other units.
  // Without person 1, units 0, 1 (less her) and 2 with 3 fall apart: 50 * 49 + 50 * 100 + 49 * 100 = 12,350 pairs.
  metadata: {
    must: [
      '208 people, 9 organisations, 211 ties, 40,000 interactions',
      'Trust is assumed, not stated, for 100 %',
      'People at Gross know 8 people outside in 8 organisations; nobody outside is known to two or more of them, and half of these contacts would be lost if 4 colleagues left',
      'Person 1 (Unit 1) connects 10 pairs',
      'Person 0 (Unit 0) connects 6 pairs',
      'Unit 0 keeps to itself: its 50 people have 50 ties inside and 1 to other units, where 76 would be expected.',
      'Unit 0 and Unit 2 (0 of 25 expected ties)',
      '12,350 pairs of people who stay could no longer reach each other',
      'Inside, Person 1 has 4 ties.',
      'Units that lose all their ties: Unit 0 and Unit 1 (1 now) and Unit 1 and Unit 2 (1 now).',
    ],
    mustNot: [/no tie has a direction/, /closest to you/, /is dormant/, /once close/, /(?<!\d)0\.94\d/],
  },
  example: {
    must: [
      /Trust is assumed, not stated, for \d+ % of these contacts/,
      'Rating these ties would change the answer most',
      'only Amara Diallo can ask',
      'If it were the chance of a yes',
    ],
    mustNot: [/by 0\.\d people/],
  },
};
