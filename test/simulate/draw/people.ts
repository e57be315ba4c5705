import type { Draw } from './draw';

const FIRST_NAMES = [
  ...['Ada', 'Ali', 'Ana', 'Anna', 'Ben', 'Carlos', 'Chen', 'Chloe', 'David'],
  ...[
    'Elena',
    'Emma',
    'Fatima',
    'Finn',
    'Grace',
    'Hana',
    'Ivan',
    'Jan',
    'João',
  ],
  ...['Jonas', 'Julia', 'Kenji', 'Lea', 'Leo', 'Li', 'Lucas', 'Maria', 'Marie'],
  ...['Mateo', 'Max', 'Mei', 'Mia', 'Mohamed', 'Nina', 'Noah', 'Olga', 'Omar'],
  ...['Paul', 'Priya', 'Rosa', 'Sam', 'Sara', 'Sofia', 'Tom', 'Yuki', 'Zoe'],
];
const LAST_NAMES = [
  'Abe Ahmed Almeida Andersson Antonelli Aydin Baker Barros Bauer Becker',
  'Berg Bianchi Blanc Braun Brown Carter Chen Clark Conti Costa Cruz',
  'Davies Diaz Dubois Duarte Ekström Eriksen Evans Fernandes Ferrari',
  'Fischer Fontaine Fuchs Garcia Gomez Gruber Haddad Hansen Hartmann',
  'Hoffmann Horvath Hughes Ito Ivanov Jansen Jensen Jones Kaya Keller',
  'Khan Kim Klein Kobayashi Koch Kovacs Kowalski Kumar Lang Larsen',
  'Laurent Lehmann Lewis Lopes Lopez Mancini Marin Martin Mendes Meyer',
  'Moreau Morris Müller Nakamura Navarro Nguyen Nielsen Novak Okafor',
  'Olsen Ortega Ozturk Park Patel Pereira Petrov Pires Popescu Ramos',
  'Ricci Roberts Romero Rossi Roux Ruiz Santos Sato Schmidt Schulz Sharma',
  'Silva Singh Smith Sousa Suzuki Svensson Takahashi Tanaka Taylor Thomas',
  'Torres Turner Vargas Vidal Vogel Wagner Walker Wang Weber White Wilson',
  'Wolf Wright Yamamoto Yilmaz Zhang Zhou Zimmermann',
].flatMap((line) => line.split(' '));
const PROVIDERS = [
  ...['gmail.com', 'gmail.com', 'gmail.com', 'outlook.com', 'yahoo.com'],
  ...['icloud.com', 'gmx.net', 'web.de', 'orange.fr', 'proton.me'],
];

const toAscii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\w.]/g, '')
    .toLowerCase();

/** Draws what somebody is called: half of them give their first name alone. */
export const drawName = (draw: Draw): string => {
  const first = draw.pick(FIRST_NAMES);
  return draw.chance(0.5) ? first : `${first} ${draw.pick(LAST_NAMES)}`;
};

/** Draws a mailbox of somebody, at a domain or at a provider of mail. */
export const drawEmail = (
  draw: Draw,
  domain: string = draw.pick(PROVIDERS),
): string => {
  const first = draw.pick(FIRST_NAMES);
  const last = draw.pick(LAST_NAMES);
  return `${toAscii(`${first}.${last}`)}${draw.between(1, 9999)}@${domain}`;
};
