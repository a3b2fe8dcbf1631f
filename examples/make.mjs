// Writes the example: an invented institute, its people, and what two of them and their colleagues know.
// Node only, no dependencies, no clock, no Math.random: the same bytes every time.
//   node examples/make.mjs           writes the files
//   node examples/make.mjs --check   writes nothing; exits 1 if a file differs from what would be written
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const OWN = 'Halvorne Institute';
const OWN_DOMAIN = 'halvorne.example';

// ---------------------------------------------------------------- chance, seeded
function mulberry32(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const random = mulberry32(20261123);
const int = (low, high) => low + Math.floor(random() * (high - low + 1));
const pick = (list) => list[int(0, list.length - 1)];
const chance = (p) => random() < p;
function shuffled(list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = int(0, i);
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
/** A number from low to high in steps of 0.05, as somebody would type it. */
const rounded = (low, high) => Math.round((low + random() * (high - low)) * 20) / 20;
/** An item by weight: pairs of [item, weight]. */
function weighted(pairs) {
  let left = random() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of pairs) {
    left -= weight;
    if (left < 0) return item;
  }
  return pairs[pairs.length - 1][0];
}

// ---------------------------------------------------------------- names
const words = (text) => text.trim().split(/\s+/);
const NAMES = [
  [
    'Astrid Ingrid Søren Lars Sigrid Mads Freja Henrik Maja Eskil Solveig Tove Anders Rikke Jonas Linnea',
    'Brekke Sandvold Ekström Lindahl Aasgaard Holmberg Tveit Nyqvist Ravnkilde Skoglund Vestergård Hovland Dahlen Mørkved',
  ],
  [
    'Willem Saskia Joris Femke Bram Anouk Ruben Lotte Maarten Hanneke Sjoerd Mirjam Daan Fleur',
    'Osterkamp Verhoef Terpstra Hoogland Zijlmans Kuipers Roelofs Wiersma Dijkhuis Brouwers Noordam Veltman',
  ],
  [
    'Henrike Jürgen Katrin Matthias Ulrike Florian Annegret Lukas Svenja Tilman Bettina Moritz Friederike Jens',
    'Sallow Brandstätter Vogelsang Kessler Auerbach Lindenau Habicht Reinholz Weidner Strohm Uhlig Kranz Möllering',
  ],
  [
    'Béatrice Laurent Maëlle Thibault Solène Gaspard Élodie Rémi Capucine Antoine Margaux Olivier Noémie Yannick',
    'Lorcan Delaunay Marchais Vasseur Kerbrat Fontenay Chastain Roussillon Maugis Gauvain Périer Thévenot',
  ],
  [
    'Inés Rodrigo Beatriz Álvaro Carmen Tiago Mariana Joaquim Lucía Gonçalo Pilar Rui Marisol Esteban',
    'Quintela Arregui Salvatierra Bragança Montalvo Figueroa Pereira Zubiri Carvalhal Robledo Sequeira Ferreiro Olmedo',
  ],
  [
    'Chiara Matteo Giulia Davide Ornella Lorenzo Silvia Fabrizio Benedetta Nicolò Paola Sandro',
    'Montefalco Benincasa Ravelli Toscanelli Cavallero Pellegrin Sartori Bonfante Mazzanti Vianello Guidarelli',
  ],
  [
    'Tomasz Agnieszka Piotr Zofia Marek Katarzyna Łukasz Jana Ondřej Vesna Goran Mirela Petra Dragan',
    'Wójcik Mazur Kubiak Havelka Zieliński Novotny Petrović Jurić Dvorak Sobczak Wrona Kolář Marušić Zajac',
  ],
  [
    'Gareth Eleanor Rhys Imogen Callum Harriet Owen Fiona Duncan Rosalind Niamh Declan Bronwen Alasdair Tamsin',
    'Pryce Whitcombe Harkness Penrose Ashdown Trevelyan Macrae Llewelyn Standish Fairweather Corrigan Thorburn Hallam Kilbride',
  ],
  [
    'Nadia Folake Kwame Chinedu Abena Olumide Ngozi Yaw Temitope Ifeoma Kofi Adaeze Babajide Efua',
    'Oyelaran Asante Okonkwo Mensah Adeyemi Boateng Nwosu Quartey Akinwale Eze Owusu Balogun Ampofo Olatunji',
  ],
  [
    'Amara Wanjiru Tesfaye Makena Selam Baraka Achieng Dawit Zawadi Otieno Hiwot Juma',
    'Diallo Kamau Haile Mutua Odhiambo Tadesse Njoroge Mwakio Wekesa Bekele Chege Abdi',
  ],
  [
    'Priyanka Rohan Meera Arjun Kavita Sanjay Ananya Vikram Lakshmi Nikhil Deepa Farhan Sunita Imran',
    'Vellore Raghunathan Chatterjee Deshmukh Krishnan Bhandari Qureshi Mahajan Nambiar Sengupta Kulkarni Pillai Siddiqui',
  ],
  [
    'Jun-ho Seo-yeon Min-jae Ha-eun Dong-wook Ji-woo Sung-min Yuna Hyun-woo So-ra',
    'Kang Seong Bae Hwang Moon Ryu Nam Shim Gwak Noh Baek Jeong',
  ],
  [
    'Wei Xiaoling Jianhua Meilin Haoran Yuting Zhen Lihua Chen Ruoxi Guang Siyu',
    'Zhao Liang Guo Tang Shen Qiu Fang Luo Deng Xu Yuan Mo',
  ],
  [
    'Haruka Kenji Yui Takashi Emiko Naoki Sayuri Daichi Mio Shinji Kaori Ryota',
    'Kirishima Sasaki Morinaga Tachibana Hayami Okuda Fujisawa Minamoto Nagase Shiraishi Ueda Hirano',
  ],
  [
    'Yusuf Leyla Karim Rania Tarek Samira Emre Defne Hisham Noor Selim Amal Omar Zeynep',
    'Karahan Haddad Benslimane Aydın Khoury Nasser Tekin Bouzid Rahmani Sayegh Demirel Mansour Erdem',
  ],
  [
    'Eleni Nikos Aino Ville Katerina Stavros Helmi Eero Despina Kaisa Andreas Tuomas',
    'Marangou Papadakis Korhonen Lehtisalo Vrettos Kallergis Niemelä Rautio Theodorou Savvidis Heikkinen Kontou',
  ],
  [
    'Linh Minh Siti Arif Dewi Thanh Mai Budi Ratna Quang Anjali Hafiz',
    'Nguyen Tran Pham Wijaya Santoso Hoang Ismail Lestari Vo Rahman Bui Kusuma',
  ],
].map(([given, family]) => [words(given), words(family)]);

const FOLD = { ł: 'l', ø: 'o', æ: 'ae', å: 'aa', ß: 'ss', ı: 'i', đ: 'd', ä: 'ae', ö: 'oe', ü: 'ue' };
const fold = (text) =>
  text
    .toLowerCase()
    .replace(/[łøæåßıđäöü]/g, (letter) => FOLD[letter])
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const usedNames = new Set();
// surnames of the people the story is about: nobody else carries them
const FEATURED = new Set(
  words(
    'Sallow Thorburn Diallo Morinaga Salvatierra Harkness Weidner Oyelaran Brekke Kang Vellore Corrigan Karahan Marangou Lorcan Osterkamp Quartey Solheim Nambiar',
  ),
);
function newName() {
  for (;;) {
    const [given, family] = pick(NAMES);
    const name = [pick(given), pick(family)];
    if (usedNames.has(name.join(' ')) || FEATURED.has(name[1])) continue; // no two share a name
    usedNames.add(name.join(' '));
    return name;
  }
}
const HEX = '0123456789abcdef';
const profileTail = () => Array.from({ length: 6 }, () => HEX[int(0, 15)]).join('');

// ---------------------------------------------------------------- the institute
const UNITS = {
  DIR: 'Directorate',
  COA: 'Coast & Estuaries',
  FLO: 'Flood Risk',
  NET: 'Water Networks',
  INS: 'Instruments & Data',
  POL: 'Policy & Advice',
  PAR: 'Partnerships & Funding',
  OPS: 'Finance & Operations',
};
const insiders = [];
function insider(name, unit, title, manager, hired, until = '') {
  const [first, last] = Array.isArray(name) ? name : name.split('|');
  usedNames.add(`${first} ${last}`);
  const person = {
    employee: `H${String(1001 + insiders.length * 7).padStart(5, '0')}`,
    first,
    last,
    name: `${first} ${last}`,
    email: `${fold(first)}.${fold(last)}@${OWN_DOMAIN}`,
    slug: `${fold(first)}-${fold(last)}-${profileTail()}`,
    unit,
    title,
    manager,
    hired,
    until,
    org: { name: OWN },
    linkedinTitle: title,
  };
  insiders.push(person);
  return person;
}
const hireDate = (from, to) =>
  `${int(from, to)}-${String(int(1, 12)).padStart(2, '0')}-${pick(['01', '01', '01', '15'])}`;

const gareth = insider('Gareth|Okonjo-Pryce', 'DIR', 'Director', null, '2017-09-01');
const henrike = insider(
  'Henrike|Sallow',
  'COA',
  'Head of Coast & Estuaries',
  gareth,
  '1998-04-01',
  '2027-01-31',
);
const rosalind = insider('Rosalind|Thorburn', 'FLO', 'Head of Flood Risk', gareth, '2012-02-01');
const amara = insider('Amara|Diallo', 'NET', 'Head of Water Networks', gareth, '2014-06-01');
const kenji = insider('Kenji|Morinaga', 'INS', 'Head of Instruments & Data', gareth, '2016-01-15');
const lucia = insider('Lucía|Salvatierra', 'POL', 'Head of Policy & Advice', gareth, '2015-03-01');
const duncan = insider('Duncan|Harkness', 'PAR', 'Head of Partnerships & Funding', gareth, '2013-10-01');
const ulrike = insider('Ulrike|Weidner', 'OPS', 'Head of Finance & Operations', gareth, '2011-05-01');
const nadia = insider('Nadia|Oyelaran', 'PAR', 'Senior Partnerships Manager', duncan, '2018-09-03');
const tomasz = insider('Tomasz|Brekke', 'FLO', 'Principal Scientist, Flood Losses', rosalind, '2013-01-15');
const junho = insider('Jun-ho|Kang', 'INS', 'Lead, Field Instruments', kenji, '2017-04-01');
const priyanka = insider('Priyanka|Vellore', 'POL', 'Lead, Cities and Regions', lucia, '2019-02-01');

insider(newName(), 'DIR', 'Chief of Staff', gareth, hireDate(2018, 2022));
const comms = insider('Imogen|Corrigan', 'DIR', 'Head of Communications', gareth, '2020-01-15');
insider(newName(), 'DIR', 'Executive Assistant', gareth, hireDate(2015, 2023));
insider(newName(), 'DIR', 'Communications Officer', comms, hireDate(2021, 2025));

const STAFF = {
  COA: [henrike, 12, ['Coastal Modeller', 'Sediment Scientist', 'Estuary Ecologist', 'Research Engineer']],
  FLO: [rosalind, 10, ['Flood Modeller', 'Risk Analyst', 'Research Scientist', 'Hydrologist']],
  NET: [amara, 11, ['Network Engineer', 'Leakage Analyst', 'Research Engineer', 'Asset Specialist']],
  INS: [kenji, 10, ['Sensor Engineer', 'Data Engineer', 'Field Technician', 'Software Developer']],
  POL: [lucia, 7, ['Policy Analyst', 'Economist', 'Adviser', 'Legal Adviser']],
  PAR: [duncan, 5, ['Partnerships Manager', 'Grant Writer', 'Bid Manager', 'Project Officer']],
  OPS: [
    ulrike,
    11,
    ['Accountant', 'HR Adviser', 'IT Administrator', 'Buyer', 'Facilities Officer', 'Payroll'],
  ],
};
const unitLeads = { COA: [], FLO: [tomasz], NET: [], INS: [junho], POL: [priyanka], PAR: [nadia], OPS: [] };
const LEADS = {
  COA: ['Lead, Ports and Channels', 'Lead, Wetlands'],
  FLO: ['Lead, Urban Flooding'],
  NET: ['Lead, Leakage', 'Lead, Drinking Water'],
  INS: ['Lead, Data Platform'],
  POL: [],
  PAR: [],
  OPS: ['Finance Manager', 'IT Manager'],
};
for (const [unit, [head, size, titles]] of Object.entries(STAFF)) {
  for (const title of LEADS[unit])
    unitLeads[unit].push(insider(newName(), unit, title, head, hireDate(2009, 2019)));
  for (let k = LEADS[unit].length; k < size; k++) {
    const fixedTerm = unit !== 'OPS' && chance(0.08);
    insider(
      newName(),
      unit,
      (k % 3 === 0 ? 'Senior ' : '') + titles[k % titles.length],
      chance(0.8) && unitLeads[unit].length > 0 ? pick(unitLeads[unit]) : head,
      fixedTerm ? hireDate(2024, 2025) : hireDate(2010, 2025),
      fixedTerm ? `2027-${pick(['03-31', '06-30', '08-31', '12-31'])}` : '',
    );
  }
}
const unitOf = (unit) => insiders.filter((person) => person.unit === unit);

// ---------------------------------------------------------------- the world outside
const SECTORS = {
  funder: [
    'Orrin Foundation*4 | Lantern & Lock Trust*3 | Northern Shores Fund*3 | Agency for Coastal Renewal*5 | Merrow Endowment*2 | Blue Ledger Fund*2 | Fund for Open Rivers*2 | Quaymoor Philanthropy*1 | Ministry of Waterways*6 | Corvane Research Council*4',
    'Programme Director; Programme Officer; Head of Grants; Portfolio Manager; Deputy Director, Water; Evaluation Lead; Chief Executive; Policy Fellow',
  ],
  port: [
    'Port of Veldhaven*5 | Port of Saint-Orme*3 | Brackmere Dredging*4 | Kestor Marine Works*3 | Osterby Harbour Authority*2 | Vantmar Lines*2 | Harrowgate Pilots*1 | Skerrow Towage*1 | Port of Caldersund*2 | Deepmark Survey*2',
    'Harbour Master; Asset Manager; Head of Dredging; Environmental Manager; Chief Surveyor; Project Director; Operations Manager; Marine Engineer',
  ],
  utility: [
    'Aldermoor Water*5 | Rivermead Utilities*4 | Noordmeer Drinkwater*3 | Aguas de Serralba*3 | Eaux de Morvelle*3 | Stadtwerke Hollerau*2 | Tarnvale Water*2 | Kivuori Vesi*1 | Pipewright*2 | Fairlock Metering*2',
    'Head of Networks; Asset Manager; Leakage Manager; Chief Engineer; Innovation Manager; Regulation Manager; Operations Director; Process Engineer',
  ],
  insurer: [
    'Meridian & Holt Re*5 | Corvane Mutual*4 | Brightfell Underwriting*3 | Penhallow Re*3 | Tessera Actuarial*2 | Sandbank Risk Modelling*4 | Keelson Claims*2 | Harbourline Insurance*2 | Low Ground Pool*1',
    'Chief Underwriter; Catastrophe Modeller; Head of Claims; Actuary; Head of Natural Perils; Portfolio Analyst; Research Manager; Loss Adjuster',
  ],
  science: [
    'University of Corvane*6 | Veldhaven University of Technology*6 | Saint-Orme School of Engineering*3 | Universidad de Ribalta*3 | Università di Montelago*2 | Hollerau Polytechnic*2 | Kasumi Institute of Hydrology*2 | Okun Delta Research Centre*2 | Institute of Tidal Physics*3 | Brenwick College*1',
    'Professor of Hydraulics; Associate Professor; Postdoctoral Researcher; Professor of Hydrology; Lecturer, Coastal Engineering; Research Director; Dean; Doctoral Researcher',
  ],
  maker: [
    'Gaugeworks*4 | Pelagia Sensors*3 | Opaline Hydrometrics*2 | Northlight Orbits*3 | Ternfold Data*3 | Rillsoft*2 | Beacon & Buoy*2 | Kessel Feinmess*1 | Fluxwright*1 | Siltsignal*2 | Corvane Weather Service*3',
    'Founder; Product Manager; Sensor Engineer; Head of Engineering; Chief Technology Officer; Sales Engineer; Data Scientist; Forecast Lead',
  ],
  civic: [
    'City of Veldhaven*5 | City of Saint-Orme*3 | Osterby Municipality*2 | Corvane Regional Assembly*3 | League of Low Towns*3 | Wetland Commons*2 | Citizens for the Estuary*1 | Saltings Trust*2 | Agency for Spatial Order*2 | Ministry of Housing and Land*3 | Association of Polder Boards*2',
    'Head of Climate Adaptation; City Engineer; Alderman; Policy Adviser; Programme Manager; Secretary General; Planner; Campaign Lead',
  ],
  adviser: [
    'Arbour Hale Partners*4 | Three Weirs Consulting*3 | Polder & Pike*2 | Mereside Engineering*4 | Culvert Studio*1 | Dahlgren Oake Architects*1 | Fenmark Advisory*2 | Lockyer & Sons*1 | Estuarine Law Chambers*1',
    'Partner; Senior Consultant; Associate Director; Principal Engineer; Consultant; Architect; Director, Water; Counsel',
  ],
  press: [
    'The Corvane Courier*2 | Waterline Magazine*2 | Radio Estuary*1 | Tidemark Films*1',
    'Science Editor; Reporter; Producer; Editor',
  ],
};
const organisations = [];
for (const [sector, [list, titles]] of Object.entries(SECTORS))
  for (const entry of list.split('|')) {
    const [name, size] = entry.trim().split('*');
    organisations.push({
      name,
      sector,
      size: Number(size),
      domain: `${fold(name.replace(/^The /, ''))}.example`,
      titles: titles.split('; '),
    });
  }
const organisation = (name) => {
  const found = organisations.find((org) => org.name === name);
  if (!found) throw new Error(`no organisation ${name}`);
  return found;
};
const LEGAL = {
  'Pelagia Sensors': 'Pelagia Sensors GmbH',
  'Aldermoor Water': 'Aldermoor Water Ltd',
  'Brightfell Underwriting': 'Brightfell Underwriting plc',
  'Mereside Engineering': 'Mereside Engineering Ltd.',
  Gaugeworks: 'Gaugeworks, Inc.',
};

const outsiders = [];
/** Somebody outside; `in` remembers the files that know them by e-mail. */
function outsider(org, given) {
  const [first, last] = given?.name ? given.name.split('|') : newName();
  usedNames.add(`${first} ${last}`);
  const person = {
    first,
    last,
    name: `${first} ${last}`,
    email: `${fold(first)}.${fold(last)}@${org.domain}`,
    slug: `${fold(first)}-${fold(last)}-${profileTail()}`,
    org,
    title: given?.title ?? pick(org.titles),
    byEmail: 0,
    linkedin: 0,
  };
  outsiders.push(person);
  return person;
}
const inSector = (sector) => organisations.filter((org) => org.sector === sector);
const newcomer = (sector) => outsider(weighted(inSector(sector).map((org) => [org, org.size])));

// The people this example's story is about
const yusuf = outsider(organisation('Meridian & Holt Re'), {
  name: 'Yusuf|Karahan',
  title: 'Head of Natural Perils',
});
const eleni = outsider(organisation('Veldhaven University of Technology'), {
  name: 'Eleni|Marangou',
  title: 'Professor of Hydraulics',
});
const beatrice = outsider(organisation('Orrin Foundation'), {
  name: 'Béatrice|Lorcan',
  title: 'Programme Director',
});
const willem = outsider(organisation('Port of Veldhaven'), {
  name: 'Willem|Osterkamp',
  title: 'Harbour Master',
});
const ifeoma = outsider(organisation('City of Veldhaven'), {
  name: 'Ifeoma|Quartey',
  title: 'Head of Climate Adaptation',
});
const flood = {
  name: 'Office of the Flood Commissioner',
  sector: 'target',
  size: 2,
  domain: 'floodcommissioner.example',
  titles: ['Deputy Commissioner'],
};
organisations.push(flood);
const margit = outsider(flood, { name: 'Margit|Solheim', title: 'Flood Commissioner' });
const sanjay = outsider(flood, { name: 'Sanjay|Nambiar', title: 'Deputy Commissioner' });

// ---------------------------------------------------------------- two personal networks
const MIX = {
  nadia: {
    funder: 46,
    civic: 26,
    adviser: 18,
    science: 20,
    utility: 7,
    port: 6,
    insurer: 8,
    maker: 8,
    press: 7,
  },
  tomasz: {
    insurer: 44,
    science: 44,
    maker: 14,
    civic: 12,
    adviser: 16,
    utility: 6,
    funder: 6,
    port: 3,
    press: 3,
  },
};
const egos = {
  nadia: { self: nadia, contacts: [beatrice, yusuf] },
  tomasz: { self: tomasz, contacts: [eleni, yusuf] },
};
const SHARED = 25;
for (const [key, mix] of Object.entries(MIX))
  for (const [sector, count] of Object.entries(mix))
    for (let k = 0; k < count; k++) egos[key].contacts.push(newcomer(sector));
{
  const alreadyShared = 1; // Yusuf
  const wanted = { science: 8, insurer: 4, funder: 3, civic: 4, adviser: 4, maker: 1 };
  let made = alreadyShared;
  for (const [sector, count] of Object.entries(wanted)) {
    const known = egos.nadia.contacts.filter((c) => c.org.sector === sector && c !== yusuf && c !== beatrice);
    for (const contact of shuffled(known).slice(0, count)) {
      egos.tomasz.contacts.push(contact);
      made++;
    }
  }
  if (made !== SHARED) throw new Error(`${made} shared contacts`);
}
const shared = egos.nadia.contacts.filter((contact) => egos.tomasz.contacts.includes(contact));

// Where each contact is kept: on LinkedIn, in the address book, or in both
for (const ego of Object.values(egos)) {
  ego.linkedin = [];
  ego.book = [];
  ego.apart = []; // in both, with nothing in common but the name: only a proposal can join these
  const rest = [];
  for (const contact of ego.contacts) {
    if ([beatrice, yusuf, eleni].includes(contact)) {
      ego.linkedin.push(contact);
      ego.book.push(contact);
    } else rest.push(contact);
  }
  const order = shuffled(rest);
  order.forEach((contact, at) => {
    const place = at / order.length;
    if (place < 0.58) ego.linkedin.push(contact);
    else if (place < 0.78) {
      ego.linkedin.push(contact);
      ego.book.push(contact);
    } else ego.book.push(contact);
  });
  ego.apart = ego.book
    .filter((contact) => ego.linkedin.includes(contact) && !shared.includes(contact))
    .filter((contact) => contact !== beatrice && contact !== eleni)
    .slice(0, 4);
  for (const contact of ego.linkedin) contact.linkedin++;
  for (const contact of ego.book) contact.byEmail++;
}
const apart = new Set([...egos.nadia.apart, ...egos.tomasz.apart]);
for (const ego of Object.values(egos)) ego.reachable = ego.book.filter((contact) => !apart.has(contact)); // known by e-mail, safely one person

// ---------------------------------------------------------------- what the other colleagues hold
const partners = new Set(); // outsiders listed in the institute's partner list
const outside = []; // [insider, outsider, strength]
const fixed = new Set([beatrice, yusuf, eleni, willem, ifeoma]);
function holds(person, contact, strength) {
  if (outside.some(([a, b]) => a === person && b === contact)) return;
  outside.push([person, contact, strength]);
  contact.byEmail++;
  if (contact.linkedin === 0 && !egos.nadia.book.includes(contact) && !egos.tomasz.book.includes(contact))
    partners.add(contact);
}
/** Gives an insider contacts in a sector: new people, and some that the two personal networks know too. */
function fan(person, sector, fresh, common, low, high, orgs) {
  const pool = orgs ? orgs.map(organisation) : inSector(sector);
  for (let k = 0; k < fresh; k++) {
    const org = orgs ? pool[k % pool.length] : weighted(pool.map((each) => [each, each.size]));
    holds(person, outsider(org), rounded(low, high));
  }
  const known = [...egos.nadia.reachable, ...egos.tomasz.reachable].filter(
    (contact) => contact.org.sector === sector && !fixed.has(contact),
  );
  for (const contact of shuffled(known).slice(0, common)) holds(person, contact, rounded(low, high));
}
const second = (unit, at) => unitOf(unit).filter((p) => p !== nadia && p !== tomasz)[at];

holds(henrike, willem, 0.9);
fan(henrike, 'port', 20, 2, 0.4, 0.9, [
  'Port of Veldhaven',
  'Brackmere Dredging',
  'Port of Saint-Orme',
  'Kestor Marine Works',
  'Osterby Harbour Authority',
  'Vantmar Lines',
  'Port of Caldersund',
  'Skerrow Towage',
  'Harrowgate Pilots',
  'Deepmark Survey',
]);
fan(henrike, 'science', 0, 2, 0.4, 0.6);
fan(amara, 'utility', 17, 4, 0.35, 0.85);
fan(amara, 'maker', 2, 0, 0.3, 0.5);
fan(junho, 'maker', 15, 4, 0.35, 0.85);
fan(junho, 'science', 2, 1, 0.3, 0.6);
holds(priyanka, ifeoma, 0.8);
fan(priyanka, 'civic', 13, 4, 0.35, 0.8);
fan(priyanka, 'funder', 0, 2, 0.3, 0.5);
holds(gareth, yusuf, 0.45);
holds(gareth, beatrice, 0.35);
fan(gareth, 'funder', 2, 3, 0.3, 0.6);
fan(gareth, 'press', 1, 0, 0.3, 0.5);
holds(duncan, ifeoma, 0.35);
fan(duncan, 'funder', 2, 3, 0.3, 0.65);
fan(rosalind, 'insurer', 1, 2, 0.3, 0.55);
holds(rosalind, eleni, 0.5);
fan(rosalind, 'science', 1, 2, 0.3, 0.6);
fan(comms, 'press', 3, 2, 0.3, 0.7);
fan(kenji, 'maker', 2, 1, 0.3, 0.6);
fan(kenji, 'science', 1, 1, 0.3, 0.5);
fan(lucia, 'civic', 2, 2, 0.3, 0.6);
fan(second('COA', 1), 'port', 1, 0, 0.3, 0.5, ['Port of Veldhaven']);
fan(second('COA', 1), 'science', 1, 1, 0.3, 0.5);
fan(second('COA', 2), 'civic', 2, 0, 0.35, 0.6, ['Saltings Trust', 'Wetland Commons']);
fan(second('FLO', 1), 'science', 2, 1, 0.3, 0.6);
fan(second('FLO', 2), 'insurer', 1, 1, 0.15, 0.45);
fan(second('NET', 1), 'utility', 3, 1, 0.3, 0.6);
fan(second('NET', 2), 'adviser', 2, 0, 0.3, 0.5);
fan(second('INS', 2), 'maker', 2, 0, 0.3, 0.5);
fan(second('POL', 2), 'adviser', 1, 1, 0.3, 0.55);
// acquaintances: too weak to carry a request
for (const [unit, at, sector] of [
  ['COA', 1, 'port'],
  ['NET', 1, 'utility'],
  ['FLO', 1, 'insurer'],
  ['POL', 2, 'civic'],
  ['INS', 2, 'science'],
  ['COA', 2, 'science'],
])
  fan(second(unit, at), sector, 1, 2, 0.1, 0.25);
// a colleague who also knows a few of Henrike's people, barely
for (const [, contact] of outside.filter(([person]) => person === henrike).slice(3, 7))
  holds(second('COA', 1), contact, rounded(0.1, 0.2));

// ---------------------------------------------------------------- ties inside the institute
const inside = new Map(); // "a>b" -> [a, b, strength]
function worksWith(a, b, low, high) {
  if (a === b || inside.has(`${a.email}>${b.email}`) || inside.has(`${b.email}>${a.email}`)) return;
  inside.set(`${a.email}>${b.email}`, [a, b, rounded(low, high)]);
  if (chance(0.2)) inside.set(`${b.email}>${a.email}`, [b, a, rounded(low, high)]);
}
worksWith(nadia, tomasz, 0.7, 0.7);
worksWith(nadia, priyanka, 0.5, 0.5);
worksWith(tomasz, junho, 0.45, 0.45);
worksWith(henrike, amara, 0.55, 0.55);
worksWith(nadia, henrike, 0.2, 0.2); // the two would have much to offer each other
for (const person of insiders) if (person.manager) worksWith(person, person.manager, 0.4, 0.8);
const heads = [henrike, rosalind, amara, kenji, lucia, duncan, ulrike];
for (let k = 0; k < heads.length; k++) worksWith(heads[k], heads[(k + 2) % heads.length], 0.3, 0.6);
for (const unit of Object.keys(UNITS)) {
  const members = unitOf(unit);
  for (const person of members)
    for (const other of shuffled(members).slice(0, 2)) worksWith(person, other, 0.3, 0.7);
}
for (let k = 0; k < 30; k++) {
  const [a, b] = [pick(insiders), pick(insiders)];
  if (a.unit !== b.unit) worksWith(a, b, 0.2, 0.6);
}

// ---------------------------------------------------------------- communities outside
const communities = new Map();
const outsideTies = new Map();
function knows(a, b, strength) {
  if (a === b || outsideTies.has(`${a.email}>${b.email}`) || outsideTies.has(`${b.email}>${a.email}`)) return;
  outsideTies.set(`${a.email}>${b.email}`, [a, b, strength]);
}
function community(name, core, sectors, size, own) {
  const safe = outsiders.filter(
    (p) => sectors.includes(p.org.sector) && p.byEmail > 0 && !apart.has(p) && !core.includes(p),
  );
  const perSector = Math.ceil((size - core.length - own.length) / sectors.length);
  const members = [...core];
  for (const sector of sectors)
    members.push(...shuffled(safe.filter((p) => p.org.sector === sector)).slice(0, perSector));
  members.length = Math.min(members.length, size - own.length);
  communities.set(name, [...members, ...own]);
  for (const member of members) member.byEmail++;
  // a ring that keeps them together and some more who meet
  for (let k = 0; k < members.length; k++) {
    knows(members[k], members[(k + 1) % members.length], rounded(0.3, 0.7));
    if (chance(0.7)) knows(members[k], pick(members), rounded(0.25, 0.8));
  }
}
community('Estuary Guild', [willem, eleni, ifeoma, margit], ['port', 'civic', 'science'], 24, [
  henrike,
  second('COA', 2),
  priyanka,
]);
community('Open Gauge Working Group', [], ['maker', 'utility', 'science'], 18, [junho, kenji, amara]);
community('Flood Losses Roundtable', [yusuf, sanjay, eleni], ['insurer', 'science', 'funder'], 15, [
  tomasz,
  nadia,
]);
// nobody inside knows the Commissioner: three ways lead there, and the best hangs on the one who leaves
for (const [pair, [a, b]] of outsideTies) if (a === margit || b === margit) outsideTies.delete(pair);
knows(willem, margit, 0.75);
knows(eleni, margit, 0.75);
knows(ifeoma, margit, 0.6);
knows(margit, sanjay, 0.8);
// former colleagues and neighbours at work
for (const org of organisations) {
  const known = outsiders.filter((p) => p.org === org && p.byEmail > 0 && !apart.has(p));
  for (let k = 0; k + 1 < known.length; k += 3) knows(known[k], known[k + 1], rounded(0.3, 0.6));
}

// ---------------------------------------------------------------- what passed between them, and how they rate it
const DAY = 86_400_000;
const at = (from, to) => {
  for (;;) {
    const day = new Date(
      Date.parse(from) + Math.floor(random() * ((Date.parse(to) - Date.parse(from)) / DAY)) * DAY,
    );
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) return day.toISOString().slice(0, 10);
  }
};
const clock = (low, high) =>
  `T${String(int(low, high)).padStart(2, '0')}:${String(int(0, 59)).padStart(2, '0')}:${String(int(0, 59)).padStart(2, '0')}Z`;
const lunch = () => `T${pick(['12:00', '12:15', '12:30', '13:00'])}:00Z`;
const LAST = '2026-11-21';

for (const [key, ego] of Object.entries(egos)) {
  const rows = [];
  const add = (source, target, timestamp, channel) =>
    rows.push([source.email, target.email, timestamp, channel]);
  const mails = (contact, count, from, to, answered) => {
    for (let k = 0; k < count; k++) {
      const mine = chance(0.5);
      add(mine ? ego.self : contact, mine ? contact : ego.self, at(from, to) + clock(8, 17), 'email');
      if (chance(answered))
        add(mine ? contact : ego.self, mine ? ego.self : contact, at(from, to) + clock(8, 17), 'email');
    }
  };
  const meets = (contact, count, from, to, companion) => {
    for (let k = 0; k < count; k++) {
      const when = at(from, to) + lunch();
      add(ego.self, contact, when, 'in-person');
      if (companion && chance(0.4)) add(ego.self, companion, when, 'in-person');
    }
  };
  const calls = (contact, count, from, to) => {
    for (let k = 0; k < count; k++)
      add(ego.self, contact, at(from, to) + clock(9, 16), pick(['call', 'video', 'call']));
  };
  const rest = shuffled(ego.reachable.filter((contact) => !fixed.has(contact)));
  const take = (count) => rest.splice(0, count);
  const close = [yusuf, ...(key === 'tomasz' ? [eleni] : []), ...take(8)];
  const dormant = [...(key === 'nadia' ? [beatrice] : []), ...take(4)];
  const regular = take(15);
  const light = take(9);
  const unanswered = take(3);
  for (const contact of close) {
    meets(contact, int(4, 7), '2024-11-20', LAST, pick(close));
    calls(contact, int(3, 7), '2024-11-20', LAST);
    mails(contact, int(7, 13), '2024-11-20', LAST, 0.85);
  }
  for (const contact of regular) {
    meets(contact, int(1, 3), '2025-01-10', LAST);
    calls(contact, int(1, 3), '2024-11-20', LAST);
    mails(contact, int(3, 7), '2024-11-20', LAST, 0.75);
  }
  for (const contact of light) {
    if (chance(0.5)) calls(contact, 1, '2025-03-01', LAST);
    mails(contact, int(1, 4), '2024-11-20', LAST, 0.6);
  }
  for (const contact of unanswered)
    for (let k = int(2, 4); k > 0; k--)
      add(ego.self, contact, at('2026-02-01', LAST) + clock(8, 17), 'email');
  for (const contact of dormant) {
    meets(contact, int(6, 9), '2018-10-01', '2021-06-30');
    calls(contact, int(4, 7), '2018-10-01', '2021-06-30');
    mails(contact, int(6, 10), '2018-10-01', '2021-09-30', 0.9);
  }
  const other = key === 'nadia' ? tomasz : nadia;
  if (key === 'nadia') {
    // the two who share contacts work together
    mails(other, 8, '2025-11-01', LAST, 0.9);
    meets(other, 5, '2025-11-01', LAST);
    for (const day of ['2026-03-18', '2026-09-09'])
      for (const guest of [yusuf, tomasz]) add(nadia, guest, `${day}T12:30:00Z`, 'in-person');
  }
  const seen = new Set();
  ego.interactions = rows
    .sort((a, b) => (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : a[1] < b[1] ? -1 : 1))
    .filter((row) => row[0] !== row[1] && !seen.has(row.join()) && seen.add(row.join()));

  const ratings = [];
  const rate = (contact, trust, knowledge) => ratings.push([ego.self.email, contact.email, trust, knowledge]);
  for (const contact of close) rate(contact, rounded(0.7, 0.95), rounded(0.6, 0.9));
  for (const contact of dormant) rate(contact, rounded(0.75, 0.9), rounded(0.65, 0.85));
  for (const contact of regular.slice(0, 11)) rate(contact, rounded(0.4, 0.8), rounded(0.3, 0.7));
  for (const contact of light.slice(0, 4)) rate(contact, rounded(0.15, 0.55), rounded(0.1, 0.4));
  for (const contact of take(3)) rate(contact, rounded(0.75, 0.9), rounded(0.5, 0.9)); // trusted, not lately met
  ego.ratings = ratings;
  ego.dormant = dormant;
}

// ---------------------------------------------------------------- the files
const cell = (value) => {
  const text = String(value);
  return /[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (rows, end = '\n') => rows.map((row) => row.map(cell).join(',') + end).join('');
const byName = (a, b) => (fold(a.last) + fold(a.first) < fold(b.last) + fold(b.first) ? -1 : 1);
const files = new Map();

files.set(
  'roster.csv',
  csv([
    words(
      'Employee_ID Worker Email_-_Primary_Work Business_Title Department Location Manager Manager_ID Hire_Date Contract_End_Date',
    ).map((header) => header.replaceAll('_', ' ')),
    ...insiders.map((p) => [
      p.employee,
      p.name,
      p.email,
      p.title,
      UNITS[p.unit],
      ['INS', 'NET'].includes(p.unit) ? 'Osterby' : 'Corvane',
      p.manager?.name ?? '',
      p.manager?.employee ?? '',
      p.hired,
      p.until,
    ]),
  ]),
);
files.set(
  'partners.csv',
  csv([
    ['id', 'name', 'organisation', 'email', 'title'],
    ...[...partners].sort(byName).map((p) => [p.email, p.name, p.org.name, p.email, p.title]),
  ]),
);
const memberships = new Map();
for (const [name, members] of communities)
  for (const member of members) memberships.set(member, [...(memberships.get(member) ?? []), name]);
files.set(
  'community.csv',
  csv([
    ['id', 'name', 'organisation', 'email', 'community'],
    ...[...memberships]
      .sort(([a], [b]) => byName(a, b))
      .map(([p, names]) => [p.email, p.name, p.org.name, p.email, names.join(';')]),
  ]),
);
files.set(
  'community-ties.csv',
  csv([
    ['source', 'target', 'strength'],
    ...[...outsideTies.values()].map(([a, b, strength]) => [a.email, b.email, strength]),
  ]),
);
files.set(
  'colleagues.csv',
  csv([
    ['source', 'target', 'strength'],
    ...[...inside.values(), ...outside].map(([a, b, strength]) => [a.email, b.email, strength]),
  ]),
);

const MONTHS = words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
const CREDENTIALS = ['PhD', 'CEng', 'MBA', 'FIA', 'PMP'];
const PREAMBLE =
  'When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email. You can learn more here https://www.linkedin.com/help/linkedin/answer/261';
const LINKEDIN_HEADER = [
  'First Name',
  'Last Name',
  'URL',
  'Email Address',
  'Company',
  'Position',
  'Connected On',
];
for (const contact of outsiders) {
  contact.credential = chance(0.06) ? pick(CREDENTIALS) : '';
  contact.emoji = chance(0.02) ? ' 🌊' : '';
  contact.shows = contact.byEmail > 0 ? !apart.has(contact) : chance(0.02);
}
function linkedin(ego, excel) {
  const date = (iso) => {
    const [year, month, day] = iso.split('-');
    const name = MONTHS[Number(month) - 1];
    return excel ? `${Number(day)}-${name}-${year.slice(2)}` : `${day} ${name} ${year}`;
  };
  const dated = [...ego.linkedin, ...ego.fellows].map((p) => [
    p,
    at(chance(0.6) ? '2021-01-04' : '2010-01-04', LAST),
  ]);
  for (let k = 0; k < 3; k++) dated.push([null, at('2014-01-04', '2026-06-30')]); // hidden profiles: a date, nobody
  dated.sort((a, b) =>
    a[1] > b[1] ? -1 : a[1] < b[1] ? 1 : (a[0]?.slug ?? '') < (b[0]?.slug ?? '') ? -1 : 1,
  );
  const rows = dated.map(([p, day]) =>
    p === null
      ? ['', '', '', '', '', '', date(day)]
      : [
          p.first + (p.emoji ?? ''),
          p.credential ? `${p.last}, ${p.credential}` : p.last,
          `https://www.linkedin.com/in/${p.slug}`,
          p.shows === false ? '' : p.email,
          LEGAL[p.org.name] ?? p.org.name,
          p.title,
          date(day),
        ],
  );
  if (!excel) return `Notes:\n"${PREAMBLE}"\n\n${csv([LINKEDIN_HEADER, ...rows]).trimEnd()}`;
  return `\uFEFFNotes:,,,,,,\r\n"${PREAMBLE}",,,,,,\r\n,,,,,,\r\n${csv([LINKEDIN_HEADER, ...rows], '\r\n')}`;
}

const GOOGLE_HEADER = [
  ...[
    'First Name',
    'Middle Name',
    'Last Name',
    'Phonetic First Name',
    'Phonetic Middle Name',
    'Phonetic Last Name',
  ],
  ...['Name Prefix', 'Name Suffix', 'Nickname', 'File As', 'Organization Name', 'Organization Title'],
  ...[
    'Organization Department',
    'Birthday',
    'Notes',
    'Photo',
    'Labels',
    'E-mail 1 - Label',
    'E-mail 1 - Value',
  ],
  ...['E-mail 2 - Label', 'E-mail 2 - Value', 'Phone 1 - Label', 'Phone 1 - Value'],
];
const phone = () =>
  weighted([
    [() => `+44 7700 900${String(int(0, 999)).padStart(3, '0')}`, 6],
    [() => `020 7946 0${String(int(0, 999)).padStart(3, '0')}`, 2],
    [() => `01632 960${String(int(0, 999)).padStart(3, '0')}`, 2],
    [() => `(555) 555-01${String(int(0, 99)).padStart(2, '0')}`, 1],
  ])();
const NOTES = [
  'Met at the spring tide conference',
  'Prefers a call to a mail',
  'Knows the delta well',
  'Sat on the review panel,\nasked good questions',
  'Introduced by Duncan',
  'Sends a card at New Year',
];
function google(ego) {
  const empty = () => Object.fromEntries(GOOGLE_HEADER.map((header) => [header, '']));
  const rows = [...ego.book, ...ego.fellows.slice(0, 4)].sort(byName).map((p) => ({
    ...empty(),
    'First Name': p.first,
    'Last Name': p.last,
    'Organization Name': chance(0.9) || p.org.name === OWN ? p.org.name : '',
    'Organization Title': chance(0.6) ? p.title : '',
    Notes: chance(0.12) ? pick(NOTES) : '',
    Labels: chance(0.3) ? '* myContacts ::: Work' : '* myContacts',
    'E-mail 1 - Label': '* Work',
    'E-mail 1 - Value': p.email,
    ...(chance(0.08) && p.org.name !== OWN
      ? {
          'E-mail 2 - Label': 'Home',
          'E-mail 2 - Value': `${fold(p.first)}.${fold(p.last)}@homepost.example`,
        }
      : {}),
    ...(chance(0.45) ? { 'Phone 1 - Label': 'Mobile', 'Phone 1 - Value': phone() } : {}),
  }));
  rows.push(
    // a switchboard, and what an address book collects by itself
    {
      ...empty(),
      'Organization Name': pick(ego.book).org.name,
      'Phone 1 - Label': 'Main',
      'Phone 1 - Value': phone(),
    },
    {
      ...empty(),
      'First Name': 'Registration desk',
      'E-mail 1 - Label': '* ',
      'E-mail 1 - Value': 'no-reply@springtide.example',
    },
  );
  return csv([GOOGLE_HEADER, ...rows.map((row) => GOOGLE_HEADER.map((header) => row[header]))]);
}
egos.nadia.fellows = [tomasz, priyanka, duncan, gareth, comms, rosalind, lucia, ...unitOf('PAR').slice(2, 4)];
egos.tomasz.fellows = [rosalind, nadia, junho, henrike, kenji, ...unitOf('FLO').slice(2, 6)];
for (const [key, ego] of Object.entries(egos)) {
  files.set(`${key}/Connections.csv`, linkedin(ego, key === 'tomasz'));
  files.set(`${key}/contacts.csv`, google(ego));
  files.set(
    `${key}/interactions.csv`,
    csv([['source', 'target', 'timestamp', 'channel'], ...ego.interactions]),
  );
  files.set(`${key}/ratings.csv`, csv([['source', 'target', 'trust', 'knowledge'], ...ego.ratings]));
}

// ---------------------------------------------------------------- what two of Nadia's contacts publish
const entries = (site, posts) =>
  posts
    .map(
      ([title, day]) =>
        `<entry><title>${title}</title><link href="${site}${fold(title)}"/><id>${site}${fold(title)}</id><updated>${day}T08:00:00Z</updated></entry>`,
    )
    .join('\n');
const atom = (name, email, site, posts) =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>${name} writes</title><link href="${site}"/><id>${site}</id>
<updated>${posts[0][1]}T08:00:00Z</updated><author><name>${name}</name><email>${email}</email></author>
${entries(site, posts)}
</feed>
`;
files.set(
  'nadia/karahan.atom.xml',
  atom('Yusuf Karahan', 'yusuf.karahan@meridian-holt-re.example', 'https://karahan-notes.example/', [
    ['Procurement law for shared flood models', '2026-11-09'],
    ['What a hundred-year flood is not', '2026-09-21'],
    ['Joint procurement: three clauses that matter', '2026-06-15'],
  ]),
);
files.set(
  'nadia/lorcan.atom.xml',
  atom('Béatrice Lorcan', 'beatrice.lorcan@orrin-foundation.example', 'https://lorcan-letters.example/', [
    ['How a foundation reads a proposal', '2026-10-02'],
    ['Grants, gifts and procurement law', '2026-03-18'],
  ]),
);
files.set(
  'nadia/pereira.atom.xml',
  atom(
    'Beatriz Pereira',
    'beatriz.pereira@waterline-magazine.example',
    'https://pereira-waterlines.example/',
    [
      ['Who answers when a river is nobody’s', '2026-11-12'],
      ['Low-cost gauges, one year on', '2026-09-30'],
      ['Five questions before you buy a gauge', '2026-02-11'],
    ],
  ),
);

const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Nadia's blog as WordPress exports it: comments by people whose sites are known from their feeds. */
const comment = ([id, name, site, when, parent = 0]) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${name}</wp:comment_author><wp:comment_author_email>${name === 'Nadia Oyelaran' ? 'nadia.oyelaran@halvorne.example' : `${id}@comments.example`}</wp:comment_author_email><wp:comment_author_url>${site}</wp:comment_author_url><wp:comment_date_gmt>${when}</wp:comment_date_gmt><wp:comment_content>A comment; its text is never kept.</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>${name === 'Nadia Oyelaran' ? 1 : 0}</wp:comment_user_id></wp:comment>`;
const SITE = 'https://oyelaran-notes.example';
const item = ([title, when, comments]) =>
  `<item><title>${title}</title><link>${SITE}/${slug(title)}</link><dc:creator>nadia</dc:creator><content:encoded>A text; it is never kept.</content:encoded><wp:post_date_gmt>${when} 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
${comments.map(comment).join('\n')}
</item>`;
const YUSUF = ['Yusuf Karahan', 'https://karahan-notes.example'];
const BEATRIZ = ['Beatriz Pereira', 'https://pereira-waterlines.example'];
const NADIA = ['Nadia Oyelaran', SITE];
files.set(
  'nadia/blog.xml',
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Notes by Nadia Oyelaran</title><link>${SITE}</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>nadia</wp:author_login><wp:author_email>nadia.oyelaran@halvorne.example</wp:author_email><wp:author_display_name>Nadia Oyelaran</wp:author_display_name></wp:author>
${[
  [
    'Shared flood models need shared contracts',
    '2026-10-12',
    [
      [101, ...YUSUF, '2026-10-13 09:12:00'],
      [102, ...NADIA, '2026-10-13 16:40:00', 101],
    ],
  ],
  [
    'Who has low-cost gauges?',
    '2026-03-30',
    [
      [103, ...BEATRIZ, '2026-04-01 07:55:00'],
      [104, ...NADIA, '2026-04-01 12:05:00', 103],
    ],
  ],
  ['What procurement law says about joint models', '2026-01-20', [[105, ...YUSUF, '2026-01-21 18:20:00']]],
]
  .map(item)
  .join('\n')}
</channel></rss>
`,
);
files.set(
  'nadia/blogroll.opml',
  `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>What Nadia reads</title></head><body>
<outline type="rss" text="Yusuf Karahan writes" xmlUrl="https://karahan-notes.example/feed.xml" htmlUrl="https://karahan-notes.example/"/>
<outline type="rss" text="Beatriz Pereira writes" xmlUrl="https://pereira-waterlines.example/feed.xml" htmlUrl="https://pereira-waterlines.example/"/>
</body></opml>
`,
);

/** A week of Nadia's calendar, for `brief --calendar`; it is not among the imports. */
const meeting = (day, hour, title, who, mail) =>
  [
    'BEGIN:VEVENT',
    `UID:${slug(title)}@halvorne.example`,
    `DTSTART:${day}T${hour}0000Z`,
    `DTEND:${day}T${hour}4500Z`,
    `SUMMARY:${title}`,
    'LOCATION:Corvane\\, Room 2',
    'ORGANIZER;CN=Nadia Oyelaran:mailto:nadia.oyelaran@halvorne.example',
    `ATTENDEE;CN=${who}:mailto:${mail}`,
    'END:VEVENT',
  ].join('\r\n');
files.set(
  'nadia/week.ics',
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Halvorne//Example//EN',
    meeting(
      '20261124',
      '10',
      'Shared flood model',
      'Yusuf Karahan',
      'yusuf.karahan@meridian-holt-re.example',
    ),
    meeting(
      '20261126',
      '14',
      'Gauges on the Corvane',
      'Beatriz Pereira',
      'beatriz.pereira@waterline-magazine.example',
    ),
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);

/** What Nadia recorded by hand: one `tertius log` each, its options by name. */
const ESKIL = 'eskil.hovland@estuarine-law-chambers.example';
const records = [
  {
    with: 'ingrid.tveit@three-weirs-consulting.example',
    date: '2025-10-20',
    topic: 'groundwater',
    ask: 'a reviewer for the groundwater chapter',
  },
  {
    with: 'ingrid.tveit@three-weirs-consulting.example',
    date: '2025-10-27',
    topic: 'groundwater',
    ask: 'a reviewer for the groundwater chapter',
    outcome: 'helped',
  },
  {
    with: ESKIL,
    date: '2026-02-17',
    topic: 'procurement law',
    ask: 'which procurement rules bind a flood model that three bodies share',
  },
  {
    with: ESKIL,
    date: '2026-02-24',
    topic: 'procurement law',
    ask: 'which procurement rules bind a flood model that three bodies share',
    outcome: 'helped',
  },
  {
    date: '2026-03-30',
    topic: 'low-cost gauges',
    ask: 'who runs low-cost gauges in an estuary?',
    open: `${SITE}/who-has-low-cost-gauges`,
  },
  {
    with: 'agnieszka.mazur@port-of-caldersund.example',
    date: '2026-04-14',
    topic: 'tide gauges',
    ask: 'ten years of readings from the outer harbour',
  },
  {
    with: 'agnieszka.mazur@port-of-caldersund.example',
    date: '2026-05-04',
    topic: 'tide gauges',
    ask: 'ten years of readings from the outer harbour',
    outcome: 'done',
  },
  {
    with: 'yusuf.karahan@meridian-holt-re.example',
    date: '2026-06-24',
    topic: 'flood losses',
    ask: 'losses by district for the surge of 2024',
  },
  {
    with: 'rania.nasser@ministry-of-waterways.example',
    date: '2026-07-07',
    topic: 'funding',
    ask: 'a letter of support for the retention study',
  },
  {
    with: 'rania.nasser@ministry-of-waterways.example',
    date: '2026-07-15',
    topic: 'funding',
    ask: 'a letter of support for the retention study',
    outcome: 'agreed',
  },
  {
    with: 'yusuf.karahan@meridian-holt-re.example',
    date: '2026-05-19',
    topic: 'flood losses',
    introduced: 'mio.hayami@low-ground-pool.example',
  },
];
files.set(
  'log.json',
  `${JSON.stringify(
    records.map((record) => ({ person: 'nadia.oyelaran@halvorne.example', ...record })),
    null,
    2,
  )}\n`,
);
const FEEDS = {
  nadia: ['karahan.atom.xml', 'lorcan.atom.xml', 'pereira.atom.xml', 'blog.xml', 'blogroll.opml'],
  tomasz: [],
};

const personal = (key) => ({
  files: ['Connections.csv', 'contacts.csv', 'interactions.csv', 'ratings.csv', ...FEEDS[key]].map(
    (file) => `examples/${key}/${file}`,
  ),
  options: { self: egos[key].self.email, own: OWN, layer: 'personal' },
});
files.set(
  'import.json',
  `${JSON.stringify(
    [
      {
        files: ['roster', 'partners', 'community', 'community-ties', 'colleagues'].map(
          (name) => `examples/${name}.csv`,
        ),
        options: { own: OWN, layer: 'organisational' },
      },
      personal('nadia'),
      personal('tomasz'),
    ],
    null,
    2,
  )}\n`,
);

let differing = 0;
for (const [name, text] of files) {
  const path = join(HERE, name);
  if (process.argv.includes('--check')) {
    let found = null;
    try {
      found = readFileSync(path, 'utf8');
    } catch {}
    if (found !== text) {
      differing++;
      console.error(`${path}: differs from what make.mjs writes`);
    }
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
if (differing > 0) process.exitCode = 1;
