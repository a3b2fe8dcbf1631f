import { foldOrganisation } from '../../identity/fold.ts';
import type { Evidence, Settings } from '../../model/evidence.ts';

/** The settings; where nobody has said which organisation is the own one, it is the one where the owners of all shares work. */
export function withOwnOrganisation({ settings, imports }: Evidence): Settings {
  if (settings.own !== undefined) return settings;
  const shares = imports.filter(({ share }) => share !== undefined);
  const [first, ...others] = shares.map(({ ownerRecord }) =>
    (ownerRecord?.memberships ?? []).flatMap(({ organisation }) => organisation ?? []),
  );
  const common = (first ?? []).filter((name) =>
    others.every((list) => list.some((other) => foldOrganisation(other) === foldOrganisation(name))),
  );
  const [own] = common;
  return own === undefined || new Set(common.map(foldOrganisation)).size > 1
    ? settings
    : { ...settings, own };
}
