/** What Outlook shows in English where no city is named, and the zone of each. */
const REGIONS: ReadonlyMap<string, string> = new Map(
  `Hawaii=Pacific/Honolulu|Alaska=America/Anchorage|Baja California=America/Tijuana|Pacific Time=America/Los_Angeles
Arizona=America/Phoenix|Mountain Time=America/Denver|Yukon=America/Whitehorse|Central America=America/Guatemala|Central Time=America/Chicago
Saskatchewan=America/Regina|Easter Island=Pacific/Easter|Eastern Time=America/New_York|Indiana=America/Indianapolis
Atlantic Time=America/Halifax|Newfoundland=America/St_Johns|Greenland=America/Godthab|Azores=Atlantic/Azores
Cabo Verde=Atlantic/Cape_Verde|West Central Africa=Africa/Lagos|Mid-Atlantic=Etc/GMT+2|Marquesas Islands=Pacific/Marquesas
Edinburgh=Europe/London|Bern=Europe/Zurich|Bratislava=Europe/Prague|Chennai=Asia/Calcutta|Beijing=Asia/Shanghai
Petropavlovsk-Kamchatsky=Asia/Kamchatka|Solomon Is=Pacific/Guadalcanal|New Caledonia=Pacific/Noumea|Canberra=Australia/Sydney
Osaka=Asia/Tokyo|Abu Dhabi=Asia/Dubai|Pretoria=Africa/Johannesburg|Kyiv=Europe/Kiev|Islamabad=Asia/Karachi
Rom=Europe/Rome|Wien=Europe/Vienna|Brüssel=Europe/Brussels|Warschau=Europe/Warsaw|Moskau=Europe/Moscow|Athen=Europe/Athens
Bruxelles=Europe/Brussels|Varsovie=Europe/Warsaw|Moscou=Europe/Moscow|Londres=Europe/London|Athènes=Europe/Athens|Vienne=Europe/Vienna`
    .split(/[|\n]/)
    .map((pair) => pair.toLowerCase().split('=') as [string, string]),
);

let cities: ReadonlyMap<string, readonly string[]> | undefined;

/** Zones by the city that their name ends with. */
function zonesOfCity(city: string): readonly string[] {
  if (cities === undefined) {
    const found = new Map<string, string[]>();
    const intl = Intl as { supportedValuesOf?: (key: 'timeZone') => string[] };
    for (const zone of intl.supportedValuesOf?.('timeZone') ?? []) {
      const name = zone
        .slice(zone.lastIndexOf('/') + 1)
        .replaceAll('_', ' ')
        .toLowerCase();
      found.set(name, [...(found.get(name) ?? []), zone]);
    }
    cities = found;
  }
  return cities.get(city) ?? [];
}

/** The places that `(UTC+01:00) Amsterdam, Berlin, Bern, Rome` shows, as names of zones that may be meant, in their order. */
export function shownZones(name: string): readonly string[] {
  const places = name.slice(0, 300).replace(/^\s*\((?:UTC|GMT)[^)]{0,20}\)\s*/i, '');
  return places
    .split(/[,;/]/)
    .map((place) =>
      place
        .replace(/\(.{0,60}\)?/, '')
        .replaceAll('.', '')
        .trim()
        .toLowerCase(),
    )
    .flatMap((place) => {
      const region = REGIONS.get(place) ?? REGIONS.get(place.replace(/^st /, 'st. '));
      return region === undefined ? zonesOfCity(place) : [region];
    });
}
