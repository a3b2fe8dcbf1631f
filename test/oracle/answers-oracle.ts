import { readFileSync } from 'node:fs';
import { importFiles, type Network, NO_EVIDENCE, resolve } from '@tertius/core';
import { oracleFile } from '../places.ts';

export const worlds: readonly string[] = ['tiny', 'world'];

export interface ExpectedPath {
  readonly path: readonly string[];
  readonly strength: number;
}

export interface Expected {
  readonly tau: number;
  readonly dependence: {
    readonly insiders: Readonly<Record<string, Readonly<Record<'contacts' | 'sole' | 'share', number>>>>;
    readonly [figure: string]: unknown;
  };
  readonly triangulation: Readonly<
    Record<
      string,
      {
        readonly support: number;
        readonly practice: number;
        readonly validation: number;
        readonly community: string | null;
      }
    >
  >;
  readonly introduce: readonly {
    readonly from: string;
    readonly to: string;
    readonly paths: readonly ExpectedPath[];
    readonly atLeastOne: number;
  }[];
  readonly introduceFromOwnToOrganisation: readonly {
    readonly to: string;
    readonly paths: readonly ExpectedPath[];
    readonly atLeastOne: number;
  }[];
  readonly plan: readonly {
    readonly broker: string;
    readonly insider: string;
    readonly outsider: string;
    readonly strength: number;
    readonly gain: number;
  }[];
  readonly planSpread: readonly {
    readonly broker: string;
    readonly insider: string;
    readonly outsider: string;
    readonly strength: number;
    readonly gain: number;
  }[];
}

export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(oracleFile(`${name}.expected.json`), 'utf8'));
}

export function worldNamed(name: string): Network {
  const files = ['people', 'ties'].map((part) => ({
    name: `${name}.${part}.csv`,
    bytes: new Uint8Array(readFileSync(oracleFile(`${name}.${part}.csv`))),
  }));
  return resolve(importFiles(NO_EVIDENCE, files, { own: 'Own' }).evidence);
}
