import { expect, it } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { tieColumns } from './tie-columns.ts';

it('knows who, whom and how strong in the words of many languages', () => {
  for (const header of [
    ['Émetteur', 'Destinataire', 'Force'],
    ['Emetteur', 'Récepteur', 'Intensité'],
    ['Emisor', 'Receptor', 'Intensidad'],
    ['Origem', 'Destino', 'Força'],
    ['Sorgente', 'Destinazione', 'Peso'],
    ['Zdroj', 'Cíl', 'Váha'],
    ['Источник', 'Цель', 'Вес'],
    ['Startknoten', 'Zielknoten', 'Gewicht'],
    ['Afsender', 'Modtager', 'Styrke'],
    ['源', '目标', '权重'],
  ]) {
    const [source, target, strength] = header;
    expect(tieColumns(header)).toEqual({ source, target, strength });
  }
});

it('reads a French list of ties as it is written', () => {
  const { files, network } = fromText({
    'liens.csv':
      'Émetteur;Destinataire;Force\nann@x.example;bob@x.example;0,2\nbob@x.example;cy@x.example;1,0\n',
  });
  expect(files[0]).toMatchObject({ format: 'ties', accepted: 2 });
  expect(network.people.length).toBe(3);
});
